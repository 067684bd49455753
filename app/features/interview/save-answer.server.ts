import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { answerRevisions, answers, interviews } from '#db/schema';
import { Failure } from '~/platform/failure';
import { bodySchema, type AnswerSlot, type Bodies } from './answers/bodies';
import { CHOOSE_A_PLACE } from './answers/story-body';
import { getOwnInterview, getSlot } from './own-interview.server';

type Body<Slot extends AnswerSlot = AnswerSlot> = NonNullable<Bodies[Slot]>;

export type Saved =
  | { kind: 'saved'; version: number; savedAt: Date }
  /** Somewhere else a newer answer was saved; it stands, and `mine` is kept as a revision. */
  | { kind: 'conflict'; mine: Body; theirs: Body; version: number };

/**
 * Saves the answer to one question over the version the person was looking at. No save erases
 * another: what is replaced becomes a revision, and a save over an unseen newer answer changes
 * nothing but is kept as a revision too, for the person to choose.
 *
 * @param question the number of an answer slot (1–11, or the two further ones).
 * @param body what the question's schema accepts.
 * @param options `baseVersion` is the version the person edited; 0 where there was none.
 * @throws {NotFound} where the interview is missing or another person's.
 * @throws {Failure} `invalid` where the question refuses the body; nothing is stored.
 */
export function saveAnswer(
  database: Database,
  personId: string,
  interviewId: string,
  question: number,
  body: unknown,
  { baseVersion }: { baseVersion: number },
  now: Date,
): Saved {
  return database.write((tx): Saved =>
    writeAnswer(tx, personId, interviewId, question, body, { baseVersion }, now),
  );
}

/** As `saveAnswer`, inside a transaction that does more. */
export function writeAnswer(
  tx: Transaction,
  personId: string,
  interviewId: string,
  question: number,
  body: unknown,
  { baseVersion }: { baseVersion: number },
  now: Date,
): Saved {
  const slot = getSlot(question);
  const read = bodySchema(slot).safeParse(body);
  if (!read.success) {
    throw new Failure('invalid', read.error.issues[0]?.message ?? 'This answer cannot be read.');
  }
  const mine = read.data;
  getOwnInterview(tx, personId, interviewId);
  requireKnownPlaces(tx, interviewId, mine);
  const key = and(eq(answers.interviewId, interviewId), eq(answers.question, slot));
  const current = tx.select().from(answers).where(key).get();
  if (current === undefined) {
    tx.insert(answers)
      .values({ interviewId, question: slot, version: 1, body: mine, savedAt: now })
      .run();
    touch(tx, interviewId, now);
    return { kind: 'saved', version: 1, savedAt: now };
  }
  const { version, savedAt } = current;
  if (isDeepStrictEqual(current.body, mine)) return { kind: 'saved', version, savedAt };
  const seen = bodyAt(tx, interviewId, slot, baseVersion, current);
  if (!isDeepStrictEqual(seen, current.body)) {
    keep(tx, current);
    keep(tx, { interviewId, question: slot, version: version + 1, body: mine, savedAt: now });
    tx.update(answers)
      .set({ version: version + 2 })
      .where(key)
      .run();
    const theirs = bodySchema(slot).parse(current.body);
    return { kind: 'conflict', mine, theirs, version: version + 2 };
  }
  keep(tx, current);
  tx.update(answers)
    .set({ version: version + 1, body: mine, savedAt: now })
    .where(key)
    .run();
  touch(tx, interviewId, now);
  return { kind: 'saved', version: version + 1, savedAt: now };
}

/** What the person was looking at: undefined where they saw no answer, or an unknown version. */
function bodyAt(
  tx: Transaction,
  interviewId: string,
  question: AnswerSlot,
  version: number,
  current: { version: number; body: unknown },
): unknown {
  if (version === current.version) return current.body;
  const revision = tx
    .select({ body: answerRevisions.body })
    .from(answerRevisions)
    .where(
      and(
        eq(answerRevisions.interviewId, interviewId),
        eq(answerRevisions.question, question),
        eq(answerRevisions.version, version),
      ),
    )
    .get();
  return revision?.body;
}

function keep(tx: Transaction, revision: typeof answerRevisions.$inferInsert): void {
  tx.insert(answerRevisions).values(revision).run();
}

function touch(tx: Transaction, interviewId: string, now: Date): void {
  tx.update(interviews).set({ updatedAt: now }).where(eq(interviews.id, interviewId)).run();
}

/** A story or scope names a place the interview does not have. */
export class UnknownPlace extends Failure {
  override readonly name = 'UnknownPlace';
  /** Of the story, counted from 0; 0 for the scope. */
  readonly index: number;

  constructor(index: number) {
    super('invalid', CHOOSE_A_PLACE);
    this.index = index;
  }
}

/** A story or scope may only name a place of the same interview. @throws {UnknownPlace} */
function requireKnownPlaces(tx: Transaction, interviewId: string, body: Body): void {
  const named = 'stories' in body ? body.stories : 'facts' in body ? [body] : [];
  if (named.every(({ historyId }) => historyId === '')) return;
  const row = tx
    .select({ body: answers.body })
    .from(answers)
    .where(and(eq(answers.interviewId, interviewId), eq(answers.question, 2)))
    .get();
  const places = row === undefined ? [] : (bodySchema(2).parse(row.body) as Body<2>).history;
  const known = new Set(['', ...places.map(({ id }) => id)]);
  const index = named.findIndex(({ historyId }) => !known.has(historyId));
  if (index !== -1) throw new UnknownPlace(index);
}

/** Deletes the earlier versions of an answer, for what a person takes back. */
export function forgetRevisions(tx: Transaction, interviewId: string, question: AnswerSlot): void {
  tx.delete(answerRevisions)
    .where(
      and(eq(answerRevisions.interviewId, interviewId), eq(answerRevisions.question, question)),
    )
    .run();
}
