import { and, desc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { auditEvents } from '#db/schema';
import type { AuditedAction } from './actions';
import type { KeptEvent } from './event';
import { actionsChosen, sinceWhen, type EventFilter } from './event-filter';

/** Events on a page. */
const PAGE_SIZE = 50;

/** A page of events, the newest first. */
export interface EventPage {
  events: KeptEvent[];
  /** The event after which the next page begins; null on the last one. */
  after: string | null;
}

/**
 * The events a filter leaves, the newest first.
 *
 * @param options.after the last event of the page before; the first page where there is none such.
 */
export function listAuditEvents(
  read: Pick<Reader, 'select'>,
  filter: EventFilter,
  { after, limit = PAGE_SIZE }: { after?: string | undefined; limit?: number },
  now: Date,
): EventPage {
  const rows = read
    .select()
    .from(auditEvents)
    .where(and(chosen(filter, now), olderThan(read, after)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit + 1)
    .all();
  const events = rows.slice(0, limit);
  return { events, after: rows.length > limit ? (events.at(-1)?.id ?? null) : null };
}

function chosen({ what, actor, subject, period }: EventFilter, now: Date): SQL | undefined {
  const actions = actionsChosen(what);
  const since = sinceWhen(period, now);
  return and(
    actions === undefined ? undefined : inArray(auditEvents.action, [...actions]),
    actor === '' ? undefined : eq(auditEvents.actor, actor),
    subject === '' ? undefined : eq(auditEvents.subject, subject),
    since === undefined ? undefined : gte(auditEvents.at, since),
  );
}

function olderThan(read: Pick<Reader, 'select'>, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined;
  const last = read
    .select({ at: auditEvents.at, id: auditEvents.id })
    .from(auditEvents)
    .where(eq(auditEvents.id, after))
    .get();
  if (last === undefined) return undefined;
  return or(
    lt(auditEvents.at, last.at),
    and(eq(auditEvents.at, last.at), lt(auditEvents.id, last.id)),
  );
}

/** How often an action was noted since then. */
export function countEvents(
  read: Pick<Reader, 'select'>,
  action: AuditedAction,
  since: Date,
): number {
  const row = read
    .select({ times: sql`coalesce(sum(${auditEvents.times}), 0)`.mapWith(Number) })
    .from(auditEvents)
    .where(and(eq(auditEvents.action, action), gte(auditEvents.at, since)))
    .get();
  return row?.times ?? 0;
}

/** What events since then add up to, by action, actor and subject. */
export function tallyEvents(
  read: Pick<Reader, 'select'>,
  { actions, since }: { actions: readonly AuditedAction[]; since: Date },
) {
  const lastAt = sql`coalesce(${auditEvents.lastAt}, ${auditEvents.at})`;
  const asDate = (value: unknown) => new Date(Number(value));
  return read
    .select({
      action: auditEvents.action,
      actor: auditEvents.actor,
      subject: auditEvents.subject,
      times: sql`sum(${auditEvents.times})`.mapWith(Number),
      firstAt: sql`min(${auditEvents.at})`.mapWith(asDate),
      lastAt: sql`max(${lastAt})`.mapWith(asDate),
    })
    .from(auditEvents)
    .where(and(inArray(auditEvents.action, [...actions]), gte(auditEvents.at, since)))
    .groupBy(auditEvents.action, auditEvents.actor, auditEvents.subject)
    .all();
}
