import type { Database, Reader, Transaction } from '#db/client';
import { npsAskings } from '#db/schema';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { newId } from '~/platform/id.server';
import { DAY_MS } from '~/platform/durations';
import type { NpsAnswer } from './answer';

export type NpsOccasion = (typeof npsAskings.$inferSelect)['occasion'];

/** Nobody is asked again sooner, whether they answered or not. */
const ASKED_AGAIN_MS = 90 * DAY_MS;
/** After that the question goes by itself. */
const STANDS_MS = 14 * DAY_MS;

/**
 * Asks somebody how likely they are to recommend us, in the transaction of what they just did; not
 * where they were asked in the last 90 days.
 */
export function askForNps(
  tx: Transaction,
  { personId, occasion }: { personId: string; occasion: NpsOccasion },
  now: Date,
): void {
  const [last] = tx
    .select({ askedAt: npsAskings.askedAt })
    .from(npsAskings)
    .where(eq(npsAskings.personId, personId))
    .orderBy(desc(npsAskings.askedAt))
    .limit(1)
    .all();
  if (last !== undefined && now.getTime() - last.askedAt.getTime() < ASKED_AGAIN_MS) return;
  tx.insert(npsAskings).values({ id: newId(), personId, occasion, askedAt: now }).run();
}

/** Whether a question to somebody stands: neither answered nor declined, and not long ago. */
export function isAskedForNps(read: Pick<Reader, 'select'>, personId: string, now: Date): boolean {
  return (
    read.select({ id: npsAskings.id }).from(npsAskings).where(standing(personId, now)).get() !==
    undefined
  );
}

/**
 * Keeps what somebody says, or that they would rather not; nothing where no question stands. Somebody
 * who was asked as a guest and before may have two that stand: one of them is answered.
 */
export function answerNps(
  database: Database,
  personId: string,
  answer: NpsAnswer,
  now: Date,
): void {
  const score = answer.intent === 'answer' ? answer.score : null;
  database.write((tx) => {
    const [newest] = tx
      .select({ id: npsAskings.id })
      .from(npsAskings)
      .where(standing(personId, now))
      .orderBy(desc(npsAskings.askedAt))
      .limit(1)
      .all();
    if (newest === undefined) return;
    tx.update(npsAskings).set({ score }).where(eq(npsAskings.id, newest.id)).run();
    tx.update(npsAskings).set({ closedAt: now }).where(standing(personId, now)).run();
  });
}

const standing = (personId: string, now: Date) =>
  and(
    eq(npsAskings.personId, personId),
    isNull(npsAskings.closedAt),
    gt(npsAskings.askedAt, new Date(now.getTime() - STANDS_MS)),
  );
