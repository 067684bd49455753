import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '#db/client';
import type { Logger } from 'pino';
import type { Application } from './application.server';
import { flagContext } from '~/features/experiments/flag-context';
import { createOverrides, withOverrides } from '~/features/experiments/flag-overrides';
import { openFlags } from '~/features/experiments/open-flags.server';
import { scheduleReconciliation } from '~/features/billing/reconcile-orders.server';
import { createProgressFeed } from '~/features/generation/progress.server';
import { countingInjections } from '~/features/rewording/count-model-injections';
import type { Models } from '~/features/rewording/models.server';
import { countInjections } from '~/features/interview/prompt-injections/injection-counts.server';
import { noteDeployment } from '~/features/operations/deployments.server';
import { probeProviders } from '~/features/rewording/probe-providers.server';
import { requestTimeLimits } from '~/features/rewording/request-time-limits';
import { createStreamedText } from '~/features/improving/streamed-text.server';
import { warmUp } from '~/features/generation/warm-up.server';
import { offeredTemplates } from '~/features/templates/offered-templates';
import { openReviewingThreads } from '~/features/review/reviewing-threads.server';
import { openSuggestionRuns } from '~/features/review/suggestions/suggestion-runs.server';
import { openUploadReading } from '~/features/resume-import/upload-thread.server';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { openCoverageReader } from '~/features/posting/coverage-reader.server';
import { openPostingReader } from '~/features/posting/posting-reader.server';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { countLimited } from '~/metrics/count-limited';
import { openMetrics, showState } from '~/metrics/measure-application.server';
import { measureAttempts } from '~/metrics/measure-jobs.server';
import { measureMail } from '~/metrics/measure-mail';
import { measureCalls } from '~/metrics/measure-models.server';
import { countRecycles, measurePrinting } from '~/metrics/measure-printing';
import { measureWrites } from '~/metrics/measure-writes';
import { keepPointsInTime } from './keep-points-in-time.server';
import { scheduleMaintenance } from './maintenance.server';
import { jobHandlers } from './job-handlers.server';
import { traceJobs, tracePrinting } from './trace-work';
import { openModels } from '~/platform/ai/open-models.server';
import { backupDependenciesOf } from '~/platform/backups/backup-dependencies';
import { scheduleBackup } from '~/platform/backups/schedule-backups.server';
import { watchBackups } from '~/platform/backups/watch-backups.server';
import { systemClock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Metrics } from '~/platform/metrics/metrics';
import { prepareDatabase } from '~/platform/database/prepare-database.server';
import { watchDisk } from '~/platform/disk/watch-disk.server';
import { findUp } from '~/platform/find-up.server';
import { startWorker } from '~/platform/jobs/worker.server';
import { onPrimary } from '~/platform/litefs/on-primary';
import { watchRequests } from '~/platform/litefs/executed-requests.server';
import { openReplication } from '~/platform/litefs/open-replication.server';
import type { Replication } from '~/platform/litefs/replication';
import { replicatedDatabase } from '~/platform/litefs/replicated-database.server';
import { openMailer } from '~/platform/mail/open-mailer.server';
import { noopTelemetry, type Telemetry } from '~/platform/observability/telemetry';
import { openPayments } from '~/platform/payments/open-payments.server';
import { describeBrowser } from '~/platform/pdf/browser-order';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { openStorage } from '~/platform/storage/open-storage.server';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';

/** Until this machine is gone nobody can save: the next primary begins its jobs anew instead. */
const JOBS_GRACE_IN_CLUSTER_MS = 2 * SECOND_MS;
/** What is left to be told is given when everything else is closed. */
const TELLING_ENDS_MS = 2 * SECOND_MS;
const SCHEDULING_EVERY_MS = 10 * MINUTE_MS;
/** How soon it is known that a model provider is back. */
const PROBE_EVERY_MS = MINUTE_MS;

interface OpenOptions {
  /** Asks the primary for its role until it is stopped. */
  askForRole?: (replication: Replication) => { stop(): void };
  /** Closed with the application. */
  telemetry?: Telemetry;
}

/**
 * Opens everything the process lives with: finds its place among the machines, sees to it that the
 * database has this program's schema, starts the worker, warms up in the background.
 *
 * @throws when the data folder cannot be written, LiteFS is not mounted, or a migration fails; the
 * database is then as it was.
 */
export async function openApplication(
  config: Config,
  log: Logger,
  options: OpenOptions = {},
): Promise<Application> {
  const { askForRole = () => ({ stop: () => undefined }), telemetry = noopTelemetry } = options;
  const clock = systemClock;
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const replication = await openReplication(config, log);
  await prepareDatabase({
    replication,
    askForRole: () => askForRole(replication),
    log,
    databaseFile: config.databaseFile,
    migrationsFolder: findMigrations(),
    copiesFolder: config.dataFolder,
  });
  const alone = config.cluster === undefined;
  const file = openDatabase(config.databaseFile, { existing: !alone });
  const requests = watchRequests(file.read);
  const metrics = await openMetrics(config);
  const database = measureWrites(
    alone ? file : replicatedDatabase(file, { replication, requests, clock }),
    metrics,
  );
  const storage = openStorage(config, clock);
  const told = openFlags(config, clock, log);
  const forTryingOut = config.mode === 'embedded' && alone;
  const flagOverrides = forTryingOut ? createOverrides() : null;
  const flags = flagOverrides === null ? told : withOverrides(told, flagOverrides);
  const mailer = measureMail(openMailer(config, database, clock), metrics);
  const payments = openPayments(config, database, clock);
  const browser = openBrowser(config, log, metrics);
  const printer = tracePrinting(measurePrinting(browser, metrics), telemetry);
  const models = await openMeteredModels({ config, log, database, clock, flags, metrics });
  const backups = backupDependenciesOf(config, storage);
  if (backups.keys.length === 0 && config.mode === 'production') {
    log.warn('BACKUP_KEY is not set: nothing is backed up');
  }
  const drafting = openDraftingThreads();
  const postings = openPostingReader((text, options) => drafting.readPosting(text, options));
  const cover = openCoverageReader((of, options) => drafting.cover(of, options));
  const reviewing = openReviewingThreads();
  const suggestionRuns = openSuggestionRuns({
    ...{ database, clock, log, models, rewrite: rewriteText, rewording: drafting.rewording },
    ...requestTimeLimits(config.ai),
    secondOpinion: config.ai.secondOpinion,
  });
  const uploads = openUploadReading();
  const progress = createProgressFeed();
  const words = createStreamedText();
  replication.onChange((change) => {
    if (change === 'position' && !replication.isPrimary()) progress.announceAll();
  });
  const worker = startWorker({
    database,
    clock,
    log,
    replication,
    takesOver: !alone,
    handlers: traceJobs(
      jobHandlers({
        ...{ config, clock, log, database, storage, mailer, printer, payments, models, words },
        ...{ drafting, progress, backups, instance: replication.instance },
      }),
      telemetry,
    ),
  });
  worker.onEnd(measureAttempts(metrics, worker.queues));
  showState(metrics, { config, clock, database, replication, models, queues: worker.queues });
  const schedule = onPrimary(replication, SCHEDULING_EVERY_MS, () => {
    scheduleMaintenance(database, clock());
    noteDeployment(database, config.release, clock());
    if (payments !== null) scheduleReconciliation(database, payments.name, clock());
    if (backups.keys.length > 0) scheduleBackup(database, config.backups.everyHours, clock());
  });
  const points = keepPointsInTime({ config, backups, replication, clock, log });
  const asker = { personId: null, guest: true, acceptLanguage: null };
  const offered = offeredTemplates(flags, flagContext(asker, config.region));
  const closing = new AbortController();
  const probing = onPrimary(replication, PROBE_EVERY_MS, () => {
    probeProviders({ database, clock, models }, closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) log.error({ err: error }, 'trying a model provider failed');
    });
  });
  Promise.all([warmUp(browser, drafting, offered, clock()), reviewing.warm(clock())]).catch(
    (error: unknown) => {
      if (!closing.signal.aborted) log.error({ err: error }, 'warming up failed');
    },
  );

  let drained: Promise<void> | undefined;
  function drain(): Promise<void> {
    schedule.stop();
    points?.stop();
    probing.stop();
    closing.abort(new Error('The process is stopping'));
    const graceMs = alone ? config.drainSeconds * SECOND_MS : JOBS_GRACE_IN_CLUSTER_MS;
    return (drained ??= Promise.all([worker.stop({ graceMs }), suggestionRuns.close()]).then(
      () => undefined,
    ));
  }

  return {
    config,
    clock,
    log,
    metrics,
    telemetry,
    onLimited: countLimited(metrics),
    database,
    replication,
    requests,
    storage,
    mailer,
    printer,
    payments,
    models,
    drafting,
    postings,
    cover,
    reviewing,
    suggestionRuns,
    uploads,
    backups: watchBackups({
      ...backups,
      everyHours: config.backups.everyHours,
      required: config.mode === 'production',
      clock,
    }),
    disk: watchDisk(config.dataFolder),
    flags,
    flagOverrides,
    generations: { progress, nudge: () => worker.nudge() },
    words,
    drain,
    async close() {
      await drain();
      await Promise.all([
        flags.close(),
        printer.close(),
        drafting.close(),
        reviewing.close(),
        uploads.close(),
      ]);
      replication.close();
      database.close();
      await telemetry.close(TELLING_ENDS_MS);
    },
  };
}

function openBrowser(config: Config, log: Logger, metrics: Metrics) {
  const countRecycle = countRecycles(metrics);
  return openBrowserPrinter({
    chromiumPath: config.chromiumPath,
    onStart(found) {
      log.info({ browser: found }, `printing with ${describeBrowser(found)}`);
    },
    onRecycle(reason) {
      countRecycle(reason);
      log.info({ reason }, 'the printing browser was replaced');
    },
  });
}

/** The models that are set up, each call within its limits, counted and watched. */
async function openMeteredModels({
  config,
  log,
  database,
  clock,
  flags,
  metrics,
}: Pick<Application, 'config' | 'log' | 'database' | 'clock' | 'flags'> & {
  metrics: Metrics;
}): Promise<Models> {
  return {
    all: (await openModels(config.ai)).map((model) =>
      countingInjections(model, (injections) => countInjections(database, injections, clock())),
    ),
    flags,
    metering: {
      ...{ database, clock, log, region: config.region },
      ...{ limits: config.modelLimits.daily, prices: config.modelLimits.prices },
      callLimitMs: Math.ceil(config.ai.timeoutMs / 2),
      random: Math.random,
      onCall: measureCalls(metrics),
    },
  };
}

/** Sources and builds differ in how deep they lie below it. */
function findMigrations(): string {
  const journal = findUp('migrations/meta/_journal.json', import.meta.dirname);
  if (journal === undefined) throw new Error('The migrations folder is missing');
  return dirname(dirname(journal));
}
