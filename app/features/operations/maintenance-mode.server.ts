import { desc, inArray, sql } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { auditEvents } from '#db/schema';
import { audit, COMMAND_LINE } from '~/features/audit/audit.server';
import { MINUTE_MS } from '~/platform/durations';

/** What the site is in while operators work on it: nobody but them is served. */
export interface MaintenanceMode {
  readonly since: Date;
  /** When they expect to be done. */
  readonly until: Date;
}

const BEGUN = 'maintenance.begun';
const ENDED = 'maintenance.ended';
const SUBJECT = 'site';

/**
 * Has every machine refuse people until `endMaintenance`. Beginning again gives another time.
 *
 * The audit is where the mode is kept: every machine has it, and it says who began what and when.
 *
 * @param minutes how long it is expected to take; after it, people are still refused.
 */
export function beginMaintenance(database: Database, minutes: number, now: Date): MaintenanceMode {
  const detail = `minutes=${minutes}`;
  database.write((tx) => {
    audit(tx, { actor: COMMAND_LINE, action: BEGUN, subject: SUBJECT, detail }, now);
  });
  return { since: now, until: untilOf(detail, now) };
}

/** Serves people again. */
export function endMaintenance(database: Database, now: Date): void {
  database.write((tx) => {
    if (readMaintenance(tx) === undefined) return;
    audit(tx, { actor: COMMAND_LINE, action: ENDED, subject: SUBJECT }, now);
  });
}

/** Undefined while people are served. */
export function readMaintenance(read: Pick<Reader, 'select'>): MaintenanceMode | undefined {
  const last = read
    .select({ action: auditEvents.action, detail: auditEvents.detail, at: auditEvents.at })
    .from(auditEvents)
    .where(inArray(auditEvents.action, [BEGUN, ENDED]))
    // Of two in one moment the later row.
    .orderBy(desc(auditEvents.at), desc(sql`rowid`))
    .limit(1)
    .get();
  if (last?.action !== BEGUN) return undefined;
  return { since: last.at, until: untilOf(last.detail ?? '', last.at) };
}

const untilOf = (detail: string, since: Date): Date =>
  new Date(since.getTime() + Number(/^minutes=(\d+)$/.exec(detail)?.[1] ?? 0) * MINUTE_MS);
