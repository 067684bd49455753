import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { openDatabase } from '#db/client';
import { migrateDatabase } from '#db/migrate';
import type { Logger } from 'pino';
import type { Application } from './application.server';
import { ACCOUNT_MAIL_QUEUE, sendAccountMail } from './features/accounts/account-mail.server';
import { GENERATION_QUEUE } from './features/generation/generations.server';
import { createProgress } from './features/generation/progress.server';
import { failGeneration, runGeneration } from './features/generation/run-generation.server';
import { warmUp } from './features/generation/warm-up.server';
import { REMOVE_PDFS_QUEUE, removePdfs } from './features/privacy/remove-pdfs.server';
import { openDraftingThreads } from './features/writing/drafting-threads.server';
import { HOUSEKEEPING_QUEUE, keepHouse, scheduleHousekeeping } from './housekeeping.server';
import { systemClock, type Clock } from './platform/clock';
import type { Config } from './platform/config/environment';
import { findAbove } from './platform/find-above.server';
import { startWorker } from './platform/jobs/worker.server';
import { openMailer } from './platform/mail/open-mailer.server';
import { openBrowserPrinter } from './platform/pdf/browser-printer.server';
import { openStorage } from './platform/storage/open-storage.server';

const HOUSEKEEPING_EVERY_MS = 10 * 60_000;

/**
 * Opens everything the process lives with: migrates the database, starts the worker, warms
 * up in the background.
 *
 * @throws when the data folder cannot be written or a migration fails; the database is then as it was.
 */
export function openApplication(
  config: Config,
  log: Logger,
  clock: Clock = systemClock,
): Application {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  migrateDatabase(config.databaseFile, findMigrations());
  const database = openDatabase(config.databaseFile);
  const storage = openStorage(config, clock);
  const mailer = openMailer(config, database, clock);
  const printer = openBrowserPrinter({
    chromiumPath: config.chromiumPath,
    onRecycle: (reason) => log.info({ reason }, 'the printing browser was replaced'),
  });
  const drafting = openDraftingThreads();
  const writers = [drafting.writer];
  const progress = createProgress();
  const worker = startWorker({
    database,
    clock,
    log,
    owner: hostname(),
    handlers: {
      [GENERATION_QUEUE]: {
        concurrency: config.generationConcurrency,
        run: (job, signal) =>
          runGeneration(
            { database, clock, storage, printer, drafting, writers, progress },
            job,
            signal,
          ),
        onDead: (tx, job, error) => failGeneration(tx, job, error, clock()),
      },
      [ACCOUNT_MAIL_QUEUE]: {
        concurrency: 2,
        run: (job) => sendAccountMail({ database, clock, mailer, config }, job),
      },
      [REMOVE_PDFS_QUEUE]: {
        concurrency: 1,
        run: (job) => removePdfs({ database, storage, clock }, job),
      },
      [HOUSEKEEPING_QUEUE]: {
        concurrency: 1,
        run: async (job) => keepHouse({ database, clock, log }, job),
      },
    },
  });
  scheduleHousekeeping(database, clock());
  const schedule = setInterval(
    () => scheduleHousekeeping(database, clock()),
    HOUSEKEEPING_EVERY_MS,
  );
  schedule.unref();
  warmUp(printer, drafting, clock()).catch((error: unknown) =>
    log.error({ err: error }, 'warming up failed'),
  );

  return {
    config,
    clock,
    log,
    database,
    storage,
    mailer,
    printer,
    generations: { progress, nudge: () => worker.nudge() },
    async close() {
      clearInterval(schedule);
      await worker.stop({ graceMs: config.drainSeconds * 1_000 });
      await Promise.all([printer.close(), drafting.close()]);
      database.close();
    },
  };
}

/** Sources and builds differ in how deep they lie below it. */
function findMigrations(): string {
  const journal = findAbove('migrations/meta/_journal.json', import.meta.dirname);
  if (journal === undefined) throw new Error('The migrations folder is missing');
  return dirname(dirname(journal));
}
