import { and, inArray, lt, or } from 'drizzle-orm';
import type { Database } from '#db/client';
import { auditEvents } from '#db/schema';
import { DAY_MS } from '~/platform/durations';
import { AUDITED_ACTIONS, ACTIONS } from './actions';
import { forgetSalts } from './pseudonyms.server';

/** What operators did: a year and a month, so that a yearly look finds all of it. */
export const OPERATORS_KEPT_DAYS = 400;
export const OTHERS_KEPT_DAYS = 90;

/** Deletes events that have passed their time, and what keyed the marks of days that are over. */
export function forgetEvents(database: Database, now: Date): void {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const others = AUDITED_ACTIONS.filter((action) => ACTIONS[action].kind !== 'operators');
  database.write((tx) => {
    tx.delete(auditEvents)
      .where(
        or(
          lt(auditEvents.at, before(OPERATORS_KEPT_DAYS)),
          and(lt(auditEvents.at, before(OTHERS_KEPT_DAYS)), inArray(auditEvents.action, others)),
        ),
      )
      .run();
    forgetSalts(tx, now);
  });
}
