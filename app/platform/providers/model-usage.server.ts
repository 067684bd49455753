import type { Database, Reader, Transaction } from '#db/client';
import { modelUsage, personModelUsage } from '#db/schema';
import { and, eq, lt, sql } from 'drizzle-orm';
import {
  fits,
  limitState,
  type DailyLimits,
  type LimitState,
  type Spent,
  type TokenUsage,
} from './budget';
import { dayOf } from '../utc-day';

/** A call that is counted with the most it can cost, until its end says what it did cost. */
export interface Reservation {
  readonly day: string;
  readonly provider: string;
  readonly model: string;
  /** Null for calls that are about nobody. */
  readonly personId: string | null;
  readonly costMicros: number;
}

/** Whose limit is in the way. */
export type Exhausted = 'person' | 'all';

/** What everybody's calls of a day used. */
export function spentByAll(read: Pick<Reader, 'select'>, day: string): Spent {
  const row = read
    .select({
      calls: sql<number>`coalesce(sum(${modelUsage.calls}), 0)`,
      costMicros: sql<number>`coalesce(sum(${modelUsage.costMicros}), 0)`,
    })
    .from(modelUsage)
    .where(eq(modelUsage.day, day))
    .get();
  return row ?? { calls: 0, costMicros: 0 };
}

/** What a person's calls of a day used. */
export function spentByPerson(read: Pick<Reader, 'select'>, personId: string, day: string): Spent {
  const row = read
    .select({ calls: personModelUsage.calls, costMicros: personModelUsage.costMicros })
    .from(personModelUsage)
    .where(and(eq(personModelUsage.personId, personId), eq(personModelUsage.day, day)))
    .get();
  return row ?? { calls: 0, costMicros: 0 };
}

/** Whose limit of the day is used up; undefined where there is room. */
export function findExhausted(
  read: Pick<Reader, 'select'>,
  personId: string,
  limits: DailyLimits,
  now: Date,
): Exhausted | undefined {
  const day = dayOf(now);
  if (limitState(spentByAll(read, day), limits.all) === 'exhausted') return 'all';
  const own = limitState(spentByPerson(read, personId, day), limits.person);
  return own === 'exhausted' ? 'person' : undefined;
}

/**
 * Counts a call before it is made, with the most it can cost.
 *
 * @returns whose limit leaves no room for it, in which case nothing is counted; else where the
 * day's limit for everybody stood before and stands now.
 */
export function reserve(
  tx: Transaction,
  call: Omit<Reservation, 'day'>,
  limits: DailyLimits,
  now: Date,
): { exhausted: Exhausted } | { reservation: Reservation; before: LimitState; after: LimitState } {
  const day = dayOf(now);
  const { provider, model, personId, costMicros } = call;
  const all = spentByAll(tx, day);
  if (!fits(all, costMicros, limits.all)) return { exhausted: 'all' };
  if (personId !== null) {
    if (!fits(spentByPerson(tx, personId, day), costMicros, limits.person)) {
      return { exhausted: 'person' };
    }
    tx.insert(personModelUsage)
      .values({ personId, day, calls: 1, costMicros })
      .onConflictDoUpdate({
        target: [personModelUsage.personId, personModelUsage.day],
        set: {
          calls: sql`${personModelUsage.calls} + 1`,
          costMicros: sql`${personModelUsage.costMicros} + ${costMicros}`,
        },
      })
      .run();
  }
  tx.insert(modelUsage)
    .values({
      ...{ day, provider, model, costMicros },
      ...{ calls: 1, troubles: 0, inputTokens: 0, outputTokens: 0 },
    })
    .onConflictDoUpdate({
      target: [modelUsage.day, modelUsage.provider, modelUsage.model],
      set: {
        calls: sql`${modelUsage.calls} + 1`,
        costMicros: sql`${modelUsage.costMicros} + ${costMicros}`,
      },
    })
    .run();
  const since = { calls: all.calls + 1, costMicros: all.costMicros + costMicros };
  return {
    reservation: { day, ...call },
    before: limitState(all, limits.all),
    after: limitState(since, limits.all),
  };
}

/** What a call used in the end. */
export type CallUsage = TokenUsage & { readonly costMicros: number };

/** Replaces what was reserved for a call by what it cost; where that is not known, it stays. */
export function settleUsage(
  tx: Transaction,
  { day, provider, model, personId, costMicros: reserved }: Reservation,
  { usage, trouble }: { usage: CallUsage | undefined; trouble: boolean },
): void {
  const change = usage === undefined ? 0 : usage.costMicros - reserved;
  tx.update(modelUsage)
    .set({
      troubles: sql`${modelUsage.troubles} + ${trouble ? 1 : 0}`,
      inputTokens: sql`${modelUsage.inputTokens} + ${usage?.inputTokens ?? 0}`,
      outputTokens: sql`${modelUsage.outputTokens} + ${usage?.outputTokens ?? 0}`,
      costMicros: sql`${modelUsage.costMicros} + ${change}`,
    })
    .where(
      and(eq(modelUsage.day, day), eq(modelUsage.provider, provider), eq(modelUsage.model, model)),
    )
    .run();
  if (personId === null || change === 0) return;
  tx.update(personModelUsage)
    .set({ costMicros: sql`${personModelUsage.costMicros} + ${change}` })
    .where(and(eq(personModelUsage.personId, personId), eq(personModelUsage.day, day)))
    .run();
}

/** What was used on a day, by provider and model. */
export function listUsage(read: Pick<Reader, 'select'>, day: string) {
  return read.select().from(modelUsage).where(eq(modelUsage.day, day)).all();
}

/** Forgets what was used before a day (YYYY-MM-DD). */
export function forgetUsage(database: Database, before: string): void {
  database.write((tx) => {
    tx.delete(modelUsage).where(lt(modelUsage.day, before)).run();
    tx.delete(personModelUsage).where(lt(personModelUsage.day, before)).run();
  });
}
