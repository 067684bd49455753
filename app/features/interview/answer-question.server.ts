import { z } from 'zod';
import type { Database } from '#db/client';
import type { Bodies } from './answers/bodies';
import { differencesOf, joinAnswers, type Difference } from './answers/compare';
import { followUpOf, type FollowUp } from './answers/quality-gate';
import { fieldsOf, type RawAnswer } from './answers/raw-answer';
import { readForm } from './answers/read-form';
import { showBody } from './answers/show-body';
import type { AnswerSlot } from './answers/slots';
import type { QuestionKey } from './catalogue/questions';
import { labelOf } from './catalogue/field-labels';
import { saveAnswer, UnknownPlace, type OwnAnswer, type Saved } from './save-answer.server';
import { getAnswers } from './stored-answers.server';

/** What became of a sent question form. Whatever it is, nothing that was typed is lost. */
export type Answered =
  | { kind: 'saved'; version: number; savedAt: string }
  /** Nothing was stored; `raw` is what was typed. */
  | { kind: 'invalid'; errors: Record<string, string>; raw: RawAnswer; version: number }
  /** A row was added or removed; stored where the rest of the form was in order. */
  | { kind: 'rows'; grown: string; raw: RawAnswer; version: number }
  /** Saved, and one question is asked back. */
  | { kind: 'followUp'; followUp: FollowUp & { name: string }; raw: RawAnswer; version: number }
  | {
      kind: 'conflict';
      differences: (Difference & { label: string })[];
      fields: [name: string, value: string][];
      version: number;
    }
  /** Both versions in one, to be tidied; not stored yet. */
  | { kind: 'joined'; raw: RawAnswer; version: number };

const baseVersionOf = z.coerce.number().int().min(0).max(1_000_000_000).catch(0);

/**
 * Answers one question with its form: `intent` is `next`, `stay`, `autosave`, `join`, `add:LIST`
 * or `remove:LIST:ROW`; `baseVersion` is the version the page showed. Only `next` asks back.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 * @throws {Failure} `invalid` where the form is none of ours.
 */
export function answerQuestion(
  database: Database,
  own: OwnAnswer<QuestionKey>,
  form: FormData,
  now: Date,
): Answered {
  const { personId, interviewId, slot: question } = own;
  const baseVersion = baseVersionOf.parse(form.get('baseVersion') ?? 0);
  const { body, errors, raw, changedList } = readForm(form, question);
  const grown = changedList;
  if (body === undefined) {
    return grown === undefined
      ? { kind: 'invalid', errors, raw, version: baseVersion }
      : { kind: 'rows', grown, raw, version: baseVersion };
  }
  if (form.get('intent') === 'join') {
    const { bodies, versions } = getAnswers(database.read, personId, interviewId, {
      slots: [question],
    });
    const joined = joinAnswers(
      showBody(question, { [question]: body }),
      showBody(question, bodies),
    );
    return { kind: 'joined', raw: joined, version: versions[question] ?? 0 };
  }
  const followUp = form.get('intent') === 'next' ? markFollowUp(body) : undefined;
  let saved: Saved;
  try {
    saved = saveAnswer(database, own, body, { baseVersion, now });
  } catch (error) {
    if (!(error instanceof UnknownPlace)) throw error;
    const name = question === 'scope' ? 'historyId' : `stories[${error.index}].historyId`;
    return { kind: 'invalid', errors: { [name]: error.message }, raw, version: baseVersion };
  }
  if (saved.kind === 'conflict') return conflictOf(question, saved);
  const { version } = saved;
  if (grown !== undefined) return { kind: 'rows', grown, raw, version };
  if (followUp !== undefined) {
    return { kind: 'followUp', followUp, raw: showBody(question, { [question]: body }), version };
  }
  return { kind: 'saved', version, savedAt: saved.savedAt.toISOString() };
}

/** Finds the first story that needs one, and notes in it that it was asked. */
function markFollowUp(body: NonNullable<Bodies[AnswerSlot]>) {
  if (!('stories' in body)) return undefined;
  for (const [index, story] of body.stories.entries()) {
    const followUp = story.followedUp ? null : followUpOf(story);
    if (followUp === null) continue;
    story.followedUp = true;
    return { ...followUp, name: `stories[${index}].${followUp.field}` };
  }
  return undefined;
}

function conflictOf(
  question: QuestionKey,
  { mine, theirs, version }: Extract<Saved, { kind: 'conflict' }>,
): Answered {
  const [first, second] = [
    showBody(question, { [question]: mine }),
    showBody(question, { [question]: theirs }),
  ];
  const differences = differencesOf(first, second).map((one) => ({
    ...one,
    label: labelOf(question, one.name),
  }));
  return { kind: 'conflict', differences, fields: fieldsOf(first), version };
}
