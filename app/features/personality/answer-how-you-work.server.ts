import type { Database } from '#db/client';
import type { HowYouWorkBody } from '~/features/interview/answers/bodies';
import type { RawAnswer } from '~/features/interview/answers/raw-answer';
import { readForm } from '~/features/interview/answers/read-form';
import type { OwnAnswer } from '~/features/interview/save-answer.server';
import { saveHowYouWork } from './how-you-work.server';

export type HowYouWorkAnswered =
  | { kind: 'saved' }
  | { kind: 'invalid'; errors: Record<string, string>; raw: RawAnswer; version: number }
  /** Answered elsewhere meanwhile; `raw` is what was sent, `version` what to save it over. */
  | { kind: 'conflict'; raw: RawAnswer; version: number };

/**
 * Answers the grid with its form; the intent `clear` takes every answer back.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 * @throws {Failure} `invalid` where the form is none of ours.
 */
export function answerHowYouWork(
  database: Database,
  own: Pick<OwnAnswer, 'personId' | 'interviewId'>,
  form: FormData,
  now: Date,
): HowYouWorkAnswered {
  const given = Number(form.get('baseVersion'));
  const baseVersion = Number.isSafeInteger(given) ? given : 0;
  const { body, errors, raw } = readForm(form, 'howYouWork');
  if (body === undefined) return { kind: 'invalid', errors, raw, version: baseVersion };
  const cleared = form.get('intent') === 'clear';
  const answers: HowYouWorkBody = cleared
    ? { items: {}, consentNeuroticism: false }
    : (body as HowYouWorkBody);
  const saved = saveHowYouWork(database, own, answers, { baseVersion, now });
  return saved.kind === 'saved'
    ? { kind: 'saved' }
    : { kind: 'conflict', raw: { ...answers }, version: saved.version };
}
