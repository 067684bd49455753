import type { Database } from '#db/client';
import { GENERATION_QUEUE } from '~/features/generation/generations.server';
import type { Models } from '~/features/rewording/models.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { readConfig } from '~/platform/config/environment';
import { singleMachine } from '~/platform/litefs/single-machine';
import type { Metrics } from '~/platform/metrics/metrics';
import { measureRequests } from '../../../server/middleware/measure-requests';
import { showReadiness } from '../../../server/show-readiness';
import { countLimited } from '../count-limited';
import { showState } from '../measure-application.server';
import { measureAttempts } from '../measure-jobs.server';
import { measureMail } from '../measure-mail';
import { measureCalls } from '../measure-models.server';
import { countRecycles, measurePrinting } from '../measure-printing';
import { measureWrites } from '../measure-writes';

export const NOW = new Date('2026-12-01T12:00:00Z');
export const QUEUES = [GENERATION_QUEUE, 'push-pdf'];

interface Measured {
  metrics: Metrics;
  database: Database;
  folder: string;
  models?: Models;
}

/** Has the state of an application read that is alone on its machine, at `NOW`. */
export function showAll({ metrics, database, folder, models }: Measured): void {
  showState(metrics, {
    config: readConfig({ DATA_FOLDER: folder, RELEASE: 'r-42' }),
    clock: () => NOW,
    database,
    replication: singleMachine('m1', 'iad'),
    models: models ?? openTestModels(database, () => NOW),
    queues: QUEUES,
  });
}

/** Everything the application measures, as it and its host set it up. */
export function measureAll(measured: Measured, routes: readonly string[] = []): void {
  const { metrics, database } = measured;
  showAll(measured);
  measureRequests(metrics, routes);
  showReadiness(metrics, { report: () => ({ parts: { backups: {}, disk: {} } }) as never });
  measureWrites(database, metrics);
  const taken = () => Promise.resolve();
  measureMail({ name: 'outbox', send: taken, check: taken }, metrics);
  measurePrinting(
    printerThat(() => Promise.resolve(new Uint8Array())),
    metrics,
  );
  countRecycles(metrics);
  measureAttempts(metrics, QUEUES);
  measureCalls(metrics);
  countLimited(metrics);
}

/** A printer that prints so, three at a time while two wait. */
export const printerThat = (print: () => Promise<Uint8Array>) => ({
  print,
  picture: () => Promise.resolve(new Uint8Array()),
  warm: () => Promise.resolve(),
  check: () => Promise.resolve(),
  close: () => Promise.resolve(),
  load: { running: 3, waiting: 2 },
});
