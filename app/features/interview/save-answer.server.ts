import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { answerRevisions, answers, interviews } from '#db/schema';
import { Failure, NotFound } from '~/platform/failure';
import { bodySchema, type Bodies } from './answers/bodies';
import { answerSlots, storedAs, type AnswerSlot } from './answers/slots';
import { CHOOSE_A_PLACE } from './answers/story-body';
import type { Catalogue } from './catalogue/question';
import { QUESTIONS } from './catalogue/questions';
import { getOwnInterview } from './own-interview.server';

type Body<Slot extends AnswerSlot = AnswerSlot> = NonNullable<Bodies[Slot]>;

/** An answer of one's own. */
export interface OwnAnswer<Slot extends AnswerSlot = AnswerSlot> {
  personId: string;
  interviewId: string;
  slot: Slot;
}

interface SaveOptions {
  /** The version the person edited; 0 where there was none. */
  baseVersion: number;
  now: Date;
  /** The questions there are, where they are others than ours. */
  catalogue?: Catalogue;
}

export type Saved =
  | { kind: 'saved'; version: number; savedAt: Date }
  /** Somewhere else a newer answer was saved; it stands, and `mine` is kept as a revision. */
  | { kind: 'conflict'; mine: Body; theirs: Body; version: number };

/**
 * Saves the answer to one question over the version the person was looking at. No save erases
 * another: what is replaced becomes a revision, and a save over an unseen newer answer changes
 * nothing but is kept as a revision too, for the person to choose.
 *
 * @param body what the slot's schema accepts.
 * @throws {NotFound} where the interview is missing or another person's.
 * @throws {Failure} `invalid` where the question refuses the body; nothing is stored.
 */
export function saveAnswer(
  database: Database,
  own: OwnAnswer,
  body: unknown,
  options: SaveOptions,
): Saved {
  return database.write((tx): Saved => writeAnswer(tx, own, body, options));
}

/** As `saveAnswer`, inside a transaction that does more. */
export function writeAnswer(
  tx: Transaction,
  { personId, interviewId, slot }: OwnAnswer,
  body: unknown,
  { baseVersion, now, catalogue = QUESTIONS }: SaveOptions,
): Saved {
  if (!answerSlots(catalogue).includes(slot)) throw new NotFound('This question');
  const question = storedAs(slot, catalogue);
  const schema = bodySchema(slot, catalogue);
  const read = schema.safeParse(body);
  if (!read.success) {
    throw new Failure('invalid', read.error.issues[0]?.message ?? 'This answer cannot be read.');
  }
  const mine = read.data;
  getOwnInterview(tx, personId, interviewId);
  requireKnownPlaces(tx, interviewId, mine);
  const key = and(eq(answers.interviewId, interviewId), eq(answers.question, question));
  const current = tx.select().from(answers).where(key).get();
  if (current === undefined) {
    tx.insert(answers)
      .values({ interviewId, question, version: 1, body: mine, savedAt: now })
      .run();
    touch(tx, interviewId, now);
    return { kind: 'saved', version: 1, savedAt: now };
  }
  const { version, savedAt } = current;
  if (isDeepStrictEqual(current.body, mine)) return { kind: 'saved', version, savedAt };
  const seen = bodyAt(tx, current, baseVersion);
  if (!isDeepStrictEqual(seen, current.body)) {
    keep(tx, current);
    keep(tx, { interviewId, question, version: version + 1, body: mine, savedAt: now });
    tx.update(answers)
      .set({ version: version + 2 })
      .where(key)
      .run();
    const theirs = schema.parse(current.body);
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
function bodyAt(tx: Transaction, current: typeof answers.$inferSelect, version: number): unknown {
  const { interviewId, question } = current;
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
    .where(and(eq(answers.interviewId, interviewId), eq(answers.question, storedAs('places'))))
    .get();
  const places =
    row === undefined ? [] : (bodySchema('places').parse(row.body) as Body<'places'>).history;
  const known = new Set(['', ...places.map(({ id }) => id)]);
  const index = named.findIndex(({ historyId }) => !known.has(historyId));
  if (index !== -1) throw new UnknownPlace(index);
}

/** Deletes the earlier versions of an answer, for what a person takes back. */
export function forgetRevisions(tx: Transaction, interviewId: string, slot: AnswerSlot): void {
  tx.delete(answerRevisions)
    .where(
      and(
        eq(answerRevisions.interviewId, interviewId),
        eq(answerRevisions.question, storedAs(slot)),
      ),
    )
    .run();
}
