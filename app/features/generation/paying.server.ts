import type { Reader, Transaction } from '#db/client';
import { generations } from '#db/schema';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { captureHold, holdCredit, listPaid, releaseHold } from '~/features/billing/credits.server';
import type { Interview } from '~/features/interview/interview';
import { costsNothing, type Cost } from './costs-nothing';
import { isSamePosting } from './same-posting';

/** What is about to be made, as far as its cost goes. */
export interface ToPay {
  personId: string;
  interviewId: string;
  sample: boolean;
  interview: Pick<Interview, 'person' | 'target'>;
}

/** What it would cost now. */
export function costOf(read: Reader, wanted: ToPay): Cost {
  if (costsNothing(wanted)) return 'sample';
  return findPaid(read, wanted) === undefined ? 'credit' : 'again';
}

/**
 * Pays for a generation in the transaction that accepts it. A credit pays for an interview's resume
 * for one posting, however often it is corrected and made again: its first generation sets the
 * credit aside, later ones lean on that.
 *
 * @returns the generation whose credit pays, where that is an earlier one.
 * @throws {OutOfCredit}
 */
export function payFor(
  tx: Transaction,
  generationId: string,
  wanted: ToPay,
  now: Date,
): string | null {
  if (costsNothing(wanted)) return null;
  const paid = findPaid(tx, wanted);
  if (paid === undefined) holdCredit(tx, wanted.personId, generationId, now);
  return paid ?? null;
}

/** The generation that paid for this resume: same person, same interview, same posting. */
function findPaid(read: Reader, { personId, interviewId, interview }: ToPay): string | undefined {
  const first = read
    .select({
      id: generations.id,
      posting: sql<string | null>`json_extract(${generations.input}, '$.interview.target.posting')`,
    })
    .from(generations)
    .where(
      and(
        eq(generations.personId, personId),
        eq(generations.interviewId, interviewId),
        isNull(generations.paidBy),
      ),
    )
    .orderBy(generations.createdAt, generations.id)
    .all();
  const paid = new Set(
    listPaid(
      read,
      first.map(({ id }) => id),
    ),
  );
  return first.find(
    ({ id, posting }) => paid.has(id) && isSamePosting(posting ?? '', interview.target.posting),
  )?.id;
}

/** Spends the credit of a generation's resume, in the transaction that keeps the resume. */
export function spendFor(tx: Transaction, generationId: string, now: Date): void {
  captureHold(tx, payingFor(tx, generationId), now);
}

/**
 * Gives the credit of a generation back that will make nothing, unless one that leans on the same
 * credit is still being made: whichever of them ends last decides.
 */
export function giveBackFor(tx: Transaction, generationId: string, now: Date): void {
  const paying = payingFor(tx, generationId);
  if (!isAwaited(tx, paying)) releaseHold(tx, paying, now);
}

/** Whether anything that a generation's credit pays for is still being made. */
export function isAwaited(read: Reader, paying: string): boolean {
  const interview = read
    .select({ id: generations.interviewId })
    .from(generations)
    .where(eq(generations.id, paying));
  const unfinished = read
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        eq(generations.interviewId, interview),
        or(eq(generations.id, paying), eq(generations.paidBy, paying)),
        inArray(generations.state, ['queued', 'running']),
      ),
    )
    .get();
  return unfinished !== undefined;
}

function payingFor(read: Reader, generationId: string): string {
  const row = read
    .select({ paidBy: generations.paidBy })
    .from(generations)
    .where(eq(generations.id, generationId))
    .get();
  return row?.paidBy ?? generationId;
}
