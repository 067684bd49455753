import { and, count, eq, gte, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { auditEvents } from '#db/schema';
import { newId } from '~/platform/id.server';
import { HOUR_MS } from '~/platform/durations';
import { ACTIONS, type AuditedAction } from './actions';

/** Who acts where nobody is logged in: whoever may run commands on the machine. */
export const COMMAND_LINE = 'command-line';
/** Everybody beyond those that an hour has rows for. */
export const MANY = 'many';

/** Rows of an action within an hour: a flood fills no disk. */
export const MOST_ROWS = 500;
/** Counted of what is alike within an hour; what is more changes nothing. */
export const MOST_TIMES = 1_000;

export interface AuditedEvent {
  /** Of this event; a new one unless told. For acts of operators. */
  id?: string;
  /** A person's id, `command-line`, or the mark of a visitor. */
  actor: string;
  action: AuditedAction;
  /** What it was done to: an id or a mark, never an address. */
  subject: string;
  /** Words of ours, never a person's. */
  detail?: string;
}

/**
 * Notes what happened, in the transaction in which it does; of what is refused, in a write of its
 * own. Acts of operators are a row each. Of the others what is alike within an hour is one row
 * with its count, and an action has so many rows an hour; the rest is counted as of many.
 *
 * @returns the id of its row.
 */
export function audit(tx: Transaction, event: AuditedEvent, now: Date): string {
  if (ACTIONS[event.action].kind === 'operators') return addRow(tx, event, now);
  const { action } = event;
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const known = countAgain(tx, event, hour, now);
  if (known !== undefined) return known;
  const rows = tx
    .select({ rows: count() })
    .from(auditEvents)
    .where(and(eq(auditEvents.action, action), gte(auditEvents.at, hour)))
    .get();
  if ((rows?.rows ?? 0) < MOST_ROWS) return addRow(tx, event, now);
  const crowd = { actor: MANY, action, subject: MANY };
  return countAgain(tx, crowd, hour, now) ?? addRow(tx, crowd, now);
}

function addRow(tx: Transaction, { id = newId(), ...event }: AuditedEvent, now: Date): string {
  tx.insert(auditEvents)
    .values({ id, ...event, at: now })
    .run();
  return id;
}

/** Counts what this hour has a row for. @returns the row's id; undefined where there is none. */
function countAgain(
  tx: Transaction,
  { actor, action, subject }: AuditedEvent,
  hour: Date,
  now: Date,
): string | undefined {
  const row = tx
    .select({ id: auditEvents.id, times: auditEvents.times })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.actor, actor),
        gte(auditEvents.at, hour),
        eq(auditEvents.action, action),
        eq(auditEvents.subject, subject),
      ),
    )
    .get();
  if (row !== undefined && row.times < MOST_TIMES) {
    tx.update(auditEvents)
      .set({ times: sql`${auditEvents.times} + 1`, lastAt: now })
      .where(eq(auditEvents.id, row.id))
      .run();
  }
  return row?.id;
}
