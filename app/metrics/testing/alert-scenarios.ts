/** How one alert behaves: nothing is wrong for half an hour, then something is. */
export interface AlertScenario {
  /** Series with a value a minute, in promtool's notation; they begin at 0 s since 1970. */
  readonly series: Readonly<Record<string, string>>;
  /** Minutes at which it must be quiet, and must fire. */
  readonly quietAt: number;
  readonly firesAt: number;
  /** What it says it is about, its severity left out. */
  readonly labels?: Readonly<Record<string, string>>;
}

const REQUESTS = 'cvstomize_http_requests_total{route="routes/start",method="GET",status=';
const LATENCY =
  'cvstomize_http_request_duration_seconds_bucket{route="routes/start",method="GET",le=';
const GENERATION = 'cvstomize_generation_duration_seconds_bucket{outcome="done",le=';
const CALLS = 'cvstomize_model_calls_total{provider="vertex",outcome=';
const M1 = '{instance="m1"}';

/** From `before` to `then` after half an hour. */
const turns = (before: number, then: number): string => `${before}x29 ${then}x70`;
/** A counter that rises by `perMinute` after half an hour. */
const rises = (perMinute: number): string => `0x29 ${perMinute}+${perMinute}x70`;

const soon = { quietAt: 25, firesAt: 50 };
const about = (name: string, before: number, then: number): AlertScenario => ({
  ...soon,
  series: { [`${name}${M1}`]: turns(before, then) },
  labels: { instance: 'm1' },
});
const counted = (series: string, perMinute: number, labels: Record<string, string> = {}) => ({
  ...soon,
  series: { [series]: rises(perMinute) },
  labels,
});
/** Of 100 requests a minute so many fail, after two hours without any. */
const failing = (perMinute: number): AlertScenario => ({
  series: {
    [`${REQUESTS}"2xx"}`]: '0+100x700',
    [`${REQUESTS}"5xx"}`]: `0x119 ${perMinute}+${perMinute}x580`,
  },
  quietAt: 115,
  firesAt: 240,
});
/** After half an hour half of what is timed takes longer than `bound`. */
const slower = (series: string, bound: string, above: string): AlertScenario => ({
  ...soon,
  series: {
    [`${series}"${bound}"}`]: '0+10x29 295+5x70',
    [`${series}"${above}"}`]: '0+10x100',
    [`${series}"+Inf"}`]: '0+10x100',
  },
});

export const ALERT_SCENARIOS: Readonly<Record<string, AlertScenario>> = {
  ErrorRateHigh: failing(8),
  ErrorRateCritical: failing(15),
  ErrorBudgetBurnsFast: failing(3),
  ErrorBudgetBurnsSlowly: failing(1),
  PagesSlow: slower(LATENCY, '5', '10'),

  MachineDown: about('up', 1, 0),
  NoFigures: { ...soon, series: { 'cvstomize_build_info{release="r1"}': '1x29 _x70' } },
  NotReady: {
    ...soon,
    series: { 'cvstomize_part_state{part="database",state="failed"}': turns(0, 1) },
    labels: { part: 'database' },
  },
  PartDegraded: {
    ...soon,
    series: { 'cvstomize_part_state{part="storage",state="degraded"}': turns(0, 1) },
    labels: { part: 'storage' },
  },
  CpuHigh: about('cvstomize_machine_cpu_used_ratio', 0.8, 0.9),
  MemoryHigh: {
    ...soon,
    series: {
      'cvstomize_machine_memory_bytes{of="total",instance="m1"}': '1000x100',
      'cvstomize_machine_memory_bytes{of="available",instance="m1"}': turns(150, 50),
    },
    labels: { instance: 'm1' },
  },
  EventLoopLags: about('nodejs_eventloop_lag_p99_seconds', 0.1, 0.8),
  DiskFilling: {
    ...soon,
    series: {
      [`cvstomize_disk_size_bytes${M1}`]: '3000000000x100',
      [`cvstomize_disk_free_bytes${M1}`]: turns(600_000_000, 400_000_000),
    },
    labels: { instance: 'm1' },
  },
  DiskFull: about('cvstomize_disk_free_bytes', 300_000_000, 100_000_000),
  DatabaseErrors: counted('cvstomize_database_errors_total{kind="busy"}', 4),
  TwoReleases: {
    series: {
      'cvstomize_build_info{release="r1"}': '1x100',
      'cvstomize_build_info{release="r2"}': '_x29 1x70',
    },
    quietAt: 55,
    firesAt: 70,
  },

  NoPrimary: {
    ...soon,
    series: {
      'cvstomize_replication_is_primary{instance="m1"}': turns(1, 0),
      'cvstomize_replication_is_primary{instance="m2"}': '0x100',
    },
  },
  TwoPrimaries: {
    ...soon,
    series: {
      'cvstomize_replication_is_primary{instance="m1"}': '1x100',
      'cvstomize_replication_is_primary{instance="m2"}': turns(0, 1),
    },
  },
  PrimaryUnknown: about('cvstomize_replication_primary_known', 1, 0),
  ReplicationLags: about('cvstomize_replication_lag_seconds', 5, 20),

  BackupOld: {
    series: { cvstomize_backup_last_good_timestamp_seconds: '0x1700' },
    quietAt: 12 * 60,
    firesAt: 14 * 60,
  },
  BackupMissing: {
    series: { cvstomize_backup_last_good_timestamp_seconds: '0x1700' },
    quietAt: 24 * 60,
    firesAt: 27 * 60,
  },

  GenerationSlow: slower(GENERATION, '75', '150'),
  GenerationsFail: counted('cvstomize_generation_duration_seconds_count{outcome="failed"}', 1),
  JobsWait: {
    ...soon,
    series: { 'cvstomize_jobs_oldest_ready_seconds{queue="generation"}': turns(200, 400) },
    labels: { queue: 'generation' },
  },
  JobsGivenUp: {
    ...soon,
    series: {
      'cvstomize_job_attempts_total{queue="push-pdf",outcome="dead"}': turns(0, 1),
      'cvstomize_job_attempts_total{queue="push-pdf",outcome="retried"}': '0+1x100',
    },
    labels: { queue: 'push-pdf' },
  },
  PrintsFail: counted('cvstomize_pdf_duration_seconds_count{outcome="failed"}', 1),
  MailFails: {
    ...soon,
    series: {
      'cvstomize_mails_total{outcome="failed"}': rises(2),
      'cvstomize_mails_total{outcome="sent"}': '0+1x100',
    },
  },

  ModelsTimeOut: {
    ...soon,
    series: { [`${CALLS}"answered"}`]: '0+2x100', [`${CALLS}"timed_out"}`]: rises(1) },
    labels: { provider: 'vertex' },
  },
  ModelUnauthorized: counted(`${CALLS}"unauthorized"}`, 1, { provider: 'vertex' }),
  ModelCircuitOpen: {
    ...soon,
    series: { 'cvstomize_model_circuit{provider="vertex",state="open"}': turns(0, 1) },
    labels: { provider: 'vertex' },
  },
  ModelQuotaNearlyUsed: {
    ...soon,
    series: { cvstomize_model_budget_used_ratio: turns(0.8, 0.9) },
  },

  NobodyPays: {
    series: {
      'cvstomize_checkouts_last_day{state="paid"}': turns(1, 0),
      'cvstomize_checkouts_last_day{state="open"}': '12x100',
    },
    quietAt: 55,
    firesAt: 70,
  },
  LimitsHit: counted('cvstomize_rate_limited_total{limit="log-in"}', 1),
  LogInsFail: {
    ...soon,
    series: { cvstomize_failed_log_ins_last_day: turns(100, 150) },
  },
  SuspicionsRaised: { ...soon, series: { cvstomize_suspicions: turns(0, 1) } },
};
