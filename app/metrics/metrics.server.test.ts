import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobs, orders, outcomeReports, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { openAccounts } from '~/features/billing/accounts.server';
import { GENERATION_QUEUE } from '~/features/generation/generations.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { countReview } from '~/features/review/count-reviews.server';
import { createGuest } from '~/features/accounts/guests.server';
import { LOG_IN } from '~/features/accounts/limits';
import { readConfig } from '~/platform/config/environment';
import { newId } from '~/platform/id.server';
import { enqueue } from '~/platform/jobs/queue.server';
import { singleMachine } from '~/platform/litefs/single-machine';
import type { Metrics } from '~/platform/metrics/metrics';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { parseExposition, sampleOf } from '~/platform/metrics/testing/parse-exposition';
import { PrinterUnavailable } from '~/platform/pdf/printer';
import { HOUR_MS } from '~/platform/durations';
import { countLimited } from './count-limited';
import { showState } from './measure-application.server';
import { measureAttempts } from './measure-jobs.server';
import { measureMail } from './measure-mail';
import { measurePrinting } from './measure-printing';
import { measureWrites } from './measure-writes';
import { figureOf } from './testing/figure-of';
import {
  measureAll as measureEverything,
  NOW,
  printerThat,
  QUEUES,
  showAll,
} from './testing/measure-all';

const ago = (ms: number) => new Date(NOW.getTime() - ms);

let opened: ReturnType<typeof openTestDatabase>;
let metrics: Metrics;
beforeEach(async () => {
  opened = openTestDatabase();
  metrics = await openPrometheusMetrics();
});
afterEach(() => opened.remove());

const families = async () => parseExposition((await metrics.expose()).text);
const figure = (name: string, labels?: Record<string, string>) => figureOf(metrics, name, labels);

const show = () => showAll({ ...opened, metrics });
const measureAll = (routes?: readonly string[]) =>
  measureEverything({ ...opened, metrics }, routes);

describe('all metrics together', () => {
  it('are those that the documentation explains', () => {
    measureAll();
    const page = readFileSync('docs/operations/metrics.md', 'utf8');
    const explained = [...page.matchAll(/^\| `(cvstomize_\w+)`/gm)].map(([, name]) => name);
    const named = [...metrics.families().map(({ name }) => name), 'cvstomize_metrics_unread_total'];
    expect(explained.sort()).toEqual(named.sort());
  });

  it('have as many series as one machine may have, with seventy routes', () => {
    measureAll(Array.from({ length: 70 }, (_, at) => `routes/${at}`));
    const most = metrics.families().reduce((sum, { mostSeries }) => sum + mostSeries, 0);
    expect(most).toBeLessThan(8_000);
  });

  it('have labels for things alone, never for people', () => {
    measureAll();
    const labels = new Set(metrics.families().flatMap(({ labels: all }) => Object.keys(all)));
    expect([...labels].sort()).toEqual(
      [
        ...[
          'direction',
          'file',
          'instance',
          'kind',
          'limit',
          'method',
          'node',
          'of',
          'outcome',
          'part',
        ],
        ...[
          'provider',
          'queue',
          'reached',
          'reason',
          'region',
          'release',
          'route',
          'state',
          'status',
          'via',
        ],
      ].sort(),
    );
  });

  it('are in the text format, and every gauge can be read', async () => {
    measureAll();
    const unread = (await families()).get('cvstomize_metrics_unread_total');
    expect(unread?.samples).toEqual([]);
  });

  it('are read from a copy that cannot be written as well', async () => {
    show();
    opened.database.write = () => {
      throw new Error('This is a replica');
    };
    expect((await families()).get('cvstomize_metrics_unread_total')?.samples).toEqual([]);
  });
});

describe('jobs', () => {
  it('are shown by queue, with the age of the one that waits longest', async () => {
    const { database } = opened;
    const add = (queue: string, key: string, runAt: Date, state: 'waiting' | 'dead' = 'waiting') =>
      database.write((tx) => {
        enqueue(tx, { queue, idempotencyKey: key, payload: {}, maxAttempts: 1, runAt }, ago(0));
        if (state === 'dead') tx.update(jobs).set({ state }).run();
      });
    add('push-pdf', 'dead', ago(HOUR_MS), 'dead');
    add(GENERATION_QUEUE, 'a', ago(30_000));
    add(GENERATION_QUEUE, 'b', ago(90_000));
    add(GENERATION_QUEUE, 'later', ago(-60_000));
    show();
    const queue = GENERATION_QUEUE;
    expect(await figure('jobs_ready', { queue })).toBe(2);
    expect(await figure('jobs_delayed', { queue })).toBe(1);
    expect(await figure('jobs_oldest_ready_seconds', { queue })).toBe(90);
    expect(await figure('jobs_failed', { queue })).toBe(0);
    expect(await figure('jobs_failed', { queue: 'push-pdf' })).toBe(1);
    expect(await figure('jobs_oldest_ready_seconds', { queue: 'push-pdf' })).toBe(0);
  });

  it('are counted by how an attempt ends; a resume is timed from when it was asked for', async () => {
    const tell = measureAttempts(metrics, QUEUES);
    const times = { tookMs: 100, sinceAskedMs: 4_000 };
    tell({ queue: GENERATION_QUEUE, outcome: 'retried', ...times });
    tell({ queue: GENERATION_QUEUE, outcome: 'done', ...times });
    tell({ queue: 'push-pdf', outcome: 'done', ...times });
    expect(
      await figure('job_attempts_total', { queue: GENERATION_QUEUE, outcome: 'retried' }),
    ).toBe(1);
    expect(await figure('job_attempt_duration_seconds_sum', { queue: GENERATION_QUEUE })).toBe(0.2);
    expect(await figure('generation_duration_seconds_sum', { outcome: 'done' })).toBe(4);
    expect(await figure('generation_duration_seconds_count', { outcome: 'done' })).toBe(1);
  });
});

describe('what is wrapped', () => {
  it('counts mails that were taken and those that were not', async () => {
    let works = true;
    const send = () => (works ? Promise.resolve() : Promise.reject(new Error('no')));
    const mailer = measureMail({ name: 'smtp', send, check: send }, metrics);
    const mail = { to: 'marta@example.org', subject: '', text: '', html: '' };
    await mailer.send(mail);
    works = false;
    await expect(mailer.send(mail)).rejects.toThrow('no');
    expect(await figure('mails_total', { outcome: 'sent' })).toBe(1);
    expect(await figure('mails_total', { outcome: 'failed' })).toBe(1);
  });

  it('measures prints, failed ones apart, and shows who waits', async () => {
    const failing = () => Promise.reject(new PrinterUnavailable('no browser'));
    const printer = measurePrinting(printerThat(failing), metrics);
    await expect(printer.print({} as never)).rejects.toThrow(PrinterUnavailable);
    expect(await figure('pdf_duration_seconds_count', { outcome: 'failed' })).toBe(1);
    expect([await figure('printer_running'), await figure('printer_waiting')]).toEqual([3, 2]);
  });

  it('measures writes, and counts what SQLite refuses by its own word for it', async () => {
    const measured = measureWrites(opened.database, metrics);
    const { actor } = createGuest(measured, null, NOW);
    const again = () =>
      measured.write((tx) => {
        const row = { id: actor.personId, createdAt: NOW, activeAt: NOW };
        tx.insert(people).values(row).run();
      });
    expect(again).toThrow();
    expect(() =>
      measured.write(() => {
        throw new Error('ours');
      }),
    ).toThrow('ours');
    expect(await figure('database_write_duration_seconds_count')).toBe(3);
    const errors = (await families()).get('cvstomize_database_errors_total')?.samples;
    expect(errors?.filter(({ value }) => value > 0)).toEqual([
      { name: 'cvstomize_database_errors_total', labels: { kind: 'constraint' }, value: 1 },
    ]);
  });

  it('counts whom a limit turned away by its name, one nobody listed as "other"', async () => {
    const onLimited = countLimited(metrics);
    onLimited(LOG_IN);
    onLimited({ name: 'of somebody’s own making' });
    expect(await figure('rate_limited_total', { limit: 'log-in' })).toBe(1);
    expect(await figure('rate_limited_total', { limit: 'other' })).toBe(1);
  });
});

describe('use', () => {
  it('is shown for the last 24 hours', async () => {
    const { database } = opened;
    for (const hoursAgo of [1, 23, 25]) {
      const { personId } = createGuest(database, null, ago(hoursAgo * HOUR_MS)).actor;
      const at = ago(hoursAgo * HOUR_MS);
      database.write((tx) => {
        tx.update(people)
          .set({ email: `${personId}@example.org`, verifiedAt: at })
          .where(eq(people.id, personId))
          .run();
        const [accountId] = openAccounts(tx, personId, at);
        const price = { variant: 'a', amountMinor: 500, currency: 'USD', credits: 5 };
        const rest = { state: 'open', provider: 'sandbox', createdAt: at } as const;
        tx.insert(orders)
          .values({ id: newId(), accountId, idempotencyKey: newId(), ...price, ...rest })
          .run();
        tx.insert(outcomeReports)
          .values({
            ...{ id: newId(), personId, applicationKey: 'x', state: 'interview' },
            ...{ via: 'page', reportedAt: at },
          })
          .run();
      });
    }
    countReview(database, { via: 'api', outcome: 'reviewed', ms: 20 }, NOW);
    show();
    expect(await figure('sign_ups_last_day')).toBe(2);
    expect(await figure('outcomes_told_last_day', { state: 'interview' })).toBe(2);
    expect(await figure('outcomes_told_last_day', { state: 'offer' })).toBe(0);
    expect(await figure('checkouts_last_day', { state: 'open' })).toBe(2);
    expect(await figure('reviews_today', { via: 'api', outcome: 'reviewed' })).toBe(1);
    expect(await figure('resumes_last_day', { kind: 'own' })).toBe(0);
    expect(await figure('improvements_last_day', { outcome: 'under way' })).toBe(0);
  });
});

describe('the machine', () => {
  it('says who it is, its place, and how large the database is', async () => {
    show();
    expect(await figure('machine_info', { instance: 'm1', region: 'iad' })).toBe(1);
    expect(await figure('build_info', { release: 'r-42', node: process.version })).toBe(1);
    expect(await figure('replication_is_primary')).toBe(1);
    expect(await figure('replication_primary_known')).toBe(1);
    expect(await figure('replication_lag_seconds')).toBe(0);
    expect(await figure('replication_transaction_id')).toBe(0);
    expect(await figure('database_size_bytes', { file: 'database' })).toBeGreaterThan(100_000);
  });

  it('adds LiteFS’s own figures, without those of its process', async () => {
    const litefs = createServer((_, response) => {
      response.end(
        '# HELP litefs_db_txid Position\n# TYPE litefs_db_txid gauge\nlitefs_db_txid{db="a"} 7\n' +
          '# HELP process_open_fds Files\n# TYPE process_open_fds gauge\nprocess_open_fds 1\n',
      );
    });
    await new Promise<void>((resolve) => litefs.listen(0, '127.0.0.1', resolve));
    const { port } = litefs.address() as { port: number };
    const secret = '9f2c6be07a41d85e3b7f10c4a968d25e';
    const config = readConfig({
      ...{ LITEFS_DIR: opened.folder, LITEFS_URL: `http://127.0.0.1:${port}` },
      ...{ CLUSTER_SECRET: secret, SESSION_SECRET: secret, PEER_URL: 'http://{instance}:3000' },
    });
    const { database } = opened;
    const parts = { config, clock: () => NOW, database, queues: [] };
    const models = openTestModels(database, () => NOW);
    showState(metrics, { ...parts, models, replication: singleMachine('m1', 'iad') });
    expect(sampleOf(await families(), 'litefs_db_txid', { db: 'a' })).toBe(7);
    await new Promise((resolve) => litefs.close(resolve));
    expect((await families()).has('litefs_db_txid')).toBe(false);
  });
});
