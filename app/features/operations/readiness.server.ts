import type { Database, Reader } from '#db/client';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { areModelsWell, type Models } from '~/features/rewording/models.server';
import type { BackupWatch } from '~/platform/backups/watch-backups.server';
import type { Clock } from '~/platform/clock';
import type { DiskWatch } from '~/platform/disk/watch-disk.server';
import type { Mailer } from '~/platform/mail/mailer';
import type { Replication } from '~/platform/litefs/replication';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { withinTimeLimit } from '~/platform/time-limit';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import type { ReadinessPart, PartState } from './readiness-parts';
import journal from '../../../migrations/meta/_journal.json';

export interface PartReport {
  state: PartState;
  /** When it was last looked at, ISO 8601; absent before the first look. */
  checkedAt?: string;
  /** Of replication: what this machine is, and how long ago it last heard the primary. */
  role?: 'primary' | 'replica';
  lagMs?: number;
  /** Of backups: when the last good one was made, ISO 8601; absent where none was seen. */
  lastGoodAt?: string;
  /** Of the disk: what may still be written on it, and all there is. */
  freeBytes?: number;
  sizeBytes?: number;
}

export interface Readiness {
  /** The state of every part; reads what was found, checks only the database. */
  report(): {
    parts: Record<Exclude<ReadinessPart, 'models'>, PartReport> & { models?: PartReport };
  };
  close(): void;
}

interface ReadinessDependencies {
  database: Pick<Database, 'read'>;
  replication: Pick<Replication, 'isPrimary' | 'primary' | 'lagMs'>;
  storage: Pick<ObjectStorage, 'check'>;
  printer: Pick<Printer, 'check'>;
  mailer: Pick<Mailer, 'check'>;
  disk: DiskWatch;
  backups: BackupWatch;
  models: Models;
  clock: Clock;
  log: Pick<Logger, 'warn' | 'info'>;
}

const CHECK_EVERY_MS = 15 * SECOND_MS;
/** Backups age by hours, and a store is asked for money. */
const BACKUPS_EVERY_MS = 5 * MINUTE_MS;
/** A mail server is somebody else's: asked seldom, and not much more often while it refuses. */
const MAIL_EVERY_MS = 5 * MINUTE_MS;
const MAIL_RETRY_MS = MINUTE_MS;
/** A check that hangs is a failed one. */
const CHECK_TIMEOUT_MS = 10 * SECOND_MS;

/**
 * A replica that has not heard the primary for longer has an old copy. More than a failover takes
 * (twice a lease of 10 s, and 5 s), during which copies are silent and serve reads all the same.
 */
const LAG_LIMIT_MS = 30 * SECOND_MS;

/** The newest migration this build knows, as its journal says. */
const NEWEST_MIGRATION = Math.max(...journal.entries.map(({ when }) => when));

/**
 * Watches what requests need. Storage and browser are looked at in the background, one look at a
 * time, so that asking costs nothing; the database and its migrations are asked directly.
 */
export function openReadiness(
  dependencies: ReadinessDependencies,
  {
    everyMs = CHECK_EVERY_MS,
    backupsEveryMs = BACKUPS_EVERY_MS,
    mailEveryMs = MAIL_EVERY_MS,
    mailRetryMs = MAIL_RETRY_MS,
    timeoutMs = CHECK_TIMEOUT_MS,
  } = {},
): Readiness {
  const { database, replication, storage, printer, mailer, disk, backups, models, clock, log } =
    dependencies;
  const often = { clock, log, everyMs, retryMs: everyMs, timeoutMs };
  const watched = [
    // Without it PDFs are printed afresh, and stored later.
    watch(() => storage.check(), { ...often, part: 'storage', failedAs: 'degraded' }),
    watch(() => printer.check(), { ...often, part: 'browser', failedAs: 'failed' }),
    watch(() => backups.check(), {
      ...often,
      everyMs: backupsEveryMs,
      part: 'backups',
      failedAs: 'degraded',
    }),
    // What is to be sent waits in its jobs.
    watch(() => mailer.check(), {
      ...often,
      everyMs: mailEveryMs,
      retryMs: mailRetryMs,
      part: 'mail',
      failedAs: 'degraded',
    }),
    // Pages are served all the same; a machine whose disk is full is no worse a reader.
    watch(() => disk.check(), { ...often, part: 'disk', failedAs: 'degraded' }),
  ] as const;
  return {
    report() {
      const checkedAt = clock().toISOString();
      const asked = (check: () => boolean): PartReport => ({
        state: succeeds(check) ? 'ok' : 'failed',
        checkedAt,
      });
      return {
        parts: {
          database: asked(() => answers(database.read)),
          migrations: asked(() => newestMigration(database.read) >= NEWEST_MIGRATION),
          replication: { ...replicationReport(replication), checkedAt },
          storage: watched[0].report(),
          browser: watched[1].report(),
          backups: { ...watched[2].report(), ...lastGood(backups) },
          mail: watched[3].report(),
          disk: { ...watched[4].report(), ...disk.space() },
          ...modelsReport(database.read, models, clock()),
        },
      };
    },
    close() {
      for (const part of watched) part.stop();
    },
  };
}

/**
 * A replica serves reads without a primary, but nothing can be saved: degraded. One whose primary
 * is known and silent is cut off from it, and should be given nobody.
 */
function replicationReport(replication: ReadinessDependencies['replication']): PartReport {
  if (replication.isPrimary()) return { state: 'ok', role: 'primary' };
  const lagMs = replication.lagMs();
  const of = { role: 'replica', ...(lagMs === undefined ? {} : { lagMs }) } as const;
  if (replication.primary() === null) return { state: 'degraded', ...of };
  return { state: lagMs !== undefined && lagMs <= LAG_LIMIT_MS ? 'ok' : 'failed', ...of };
}

/** Nothing where no model is set up. Resumes are made without any, so the worst is degraded. */
function modelsReport(read: Reader, models: Models, now: Date): { models?: PartReport } {
  if (models.all.length === 0) return {};
  const isWell = succeeds(() => areModelsWell(read, models, now));
  return { models: { state: isWell ? 'ok' : 'degraded', checkedAt: now.toISOString() } };
}

function lastGood(backups: BackupWatch): Pick<PartReport, 'lastGoodAt'> {
  const at = backups.lastGoodAt();
  return at === undefined ? {} : { lastGoodAt: at.toISOString() };
}

function succeeds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

function answers(read: Reader): boolean {
  return (
    read
      .select({ one: sql<number>`1` })
      .from(sql`(select 1)`)
      .get()?.one === 1
  );
}

/** When the newest applied migration was made, in ms since 1970, as Drizzle's migrator keeps it. */
function newestMigration(read: Reader): number {
  const row = read
    .select({ when: sql<number | null>`max(created_at)` })
    .from(sql`__drizzle_migrations`)
    .get();
  return row?.when ?? 0;
}

function watch(
  check: () => Promise<void>,
  options: {
    part: ReadinessPart;
    failedAs: 'degraded' | 'failed';
    clock: Clock;
    log: ReadinessDependencies['log'];
    everyMs: number;
    retryMs: number;
    timeoutMs: number;
  },
) {
  const { part, failedAs, clock, log, everyMs, retryMs, timeoutMs } = options;
  let found: PartReport = { state: 'checking' };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    let state: PartState = 'ok';
    try {
      await withinTimeLimit(check(), timeoutMs);
      if (found.state === failedAs) log.info({ part }, 'works again');
    } catch (error) {
      state = failedAs;
      if (found.state !== failedAs && !stopped) log.warn({ part, err: error }, failedAs);
    }
    found = { state, checkedAt: clock().toISOString() };
    if (stopped) return;
    // What is not as it should be may be mended at any moment.
    timer = setTimeout(() => void look(), state === 'ok' ? everyMs : retryMs);
    timer.unref();
  }

  void look();
  return {
    report: () => found,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
