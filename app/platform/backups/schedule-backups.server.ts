import type { Database } from '#db/client';
import type { Logger } from 'pino';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { BackupDependencies } from './backup-dependencies';
import { makeBackup, type MadeBackup } from './make-backup.server';
import type { Clock } from '~/platform/clock';
import { HOUR_MS, MINUTE_MS } from '../durations';

export const BACKUP_QUEUE = 'backups';
/** A process that just started has better things to do. */
const START_DELAY_MS = MINUTE_MS;
/** More attempts than fit into a period: the next period's backup takes over, not death. */
const ATTEMPTS_PER_HOUR = 60;

/** Enqueues this period's backup; once a period however often it is called. */
export function scheduleBackup(database: Database, everyHours: number, now: Date): void {
  const period = periodOf(everyHours, now);
  database.write((tx) =>
    enqueue(
      tx,
      {
        queue: BACKUP_QUEUE,
        idempotencyKey: `every-${everyHours}h-${period}`,
        payload: { everyHours, period },
        maxAttempts: Math.ceil(everyHours * ATTEMPTS_PER_HOUR) + ATTEMPTS_PER_HOUR,
        runAt: new Date(now.getTime() + START_DELAY_MS),
      },
      now,
    ),
  );
}

/**
 * Makes the backup of a period. Where a later period has begun before it succeeded, that one's
 * backup is the one to make.
 */
export async function runBackup(
  dependencies: BackupDependencies & {
    database: Database;
    databaseFile: string;
    everyHours: number;
    instance: string;
    clock: Clock;
    log: Logger;
  },
  job: LeasedJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, databaseFile, everyHours, clock, log } = dependencies;
  const due = job.payload as { everyHours: number; period: number };
  let made: MadeBackup | undefined;
  if (due.everyHours === everyHours && due.period === periodOf(everyHours, clock())) {
    made = await makeBackup({ ...dependencies, database: databaseFile }, signal);
  }
  database.write((tx) => complete(tx, job, clock()));
  if (made === undefined) return;
  const { manifest, removed } = made;
  log.info(
    { backup: manifest.id, bytes: manifest.sealed.bytes, removed: removed.length },
    'the database was backed up',
  );
}

function periodOf(everyHours: number, now: Date): number {
  return Math.floor(now.getTime() / (everyHours * HOUR_MS));
}
