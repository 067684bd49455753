import { STORY_FIELDS, type Catalogue } from '~/features/interview/catalogue/question';
import {
  findStoryByNumber,
  numberOf,
  QUESTIONS,
  type QuestionKey,
} from '~/features/interview/catalogue/questions';
import type { Interview } from '~/features/interview/interview';

/** Where in the interview an answer was given, in words for the person. */
export interface SourceName {
  /** The number of the question whose page holds the answer; null where no question asks for it. */
  question: number | null;
  /** The field on that page, e.g. "What changed?". */
  field: string;
}

const FIELDS: readonly (readonly [RegExp, QuestionKey, string])[] = [
  [/^\/target\/title$/, 'target', 'The job you want'],
  [/^\/target\/why$/, 'target', 'What made you stop scrolling'],
  [/^\/history\/\d+\/title$/, 'places', 'Title'],
  [/^\/history\/\d+\/organisation$/, 'places', 'Organisation'],
  [/^\/history\/\d+\/location$/, 'places', 'Place'],
  [/^\/history\/\d+\/(start|end)$/, 'places', 'Dates'],
  [/^\/history\/\d+\/did\/\d+$/, 'places', 'What you did there'],
  [/^\/history\/\d+\/scope$/, 'places', 'Size of the job'],
  [/^\/history\/\d+\/words$/, 'places', 'Anything else about it'],
  [/^\/history\/\d+\/lines\/\d+\/text$/, 'places', 'Your line'],
  [/^\/scope\//, 'scope', 'What you were responsible for'],
  [/^\/skills\/words$/, 'closing', 'Tools and skills'],
  [/^\/skills\/items\//, 'closing', 'Tools and skills'],
  [/^\/skills\/certificates\//, 'closing', 'Certificates'],
  [/^\/skills\/languages\//, 'closing', 'Languages'],
  [/^\/person\//, 'closing', 'Name and contact'],
];

const STORY = /^\/stories\/(\d+)\/(situation|action|result|proof|parts|quantities|lines)(?:\/|$)/;

/**
 * Names the answer behind a JSON pointer into an interview.
 *
 * @param source e.g. `/stories/0/result`.
 */
export function nameSource(
  interview: Interview,
  source: string,
  catalogue: Catalogue = QUESTIONS,
): SourceName {
  const [, index, key] = STORY.exec(source) ?? [];
  const number = index === undefined ? undefined : interview.stories[Number(index)]?.question;
  const story = findStoryByNumber(number, catalogue);
  if (story !== undefined) {
    const field = STORY_FIELDS.find((one) => one === key);
    const label = field === undefined ? 'Your line' : story.fields[field].label;
    return { question: story.number, field: label };
  }
  const named = FIELDS.find(([pattern]) => pattern.test(source));
  if (named !== undefined) return { question: numberOf(named[1], catalogue), field: named[2] };
  const extra = /^\/extra\/(\d+)\/words$/.exec(source)?.[1];
  const asked = extra === undefined ? undefined : interview.extra[Number(extra)]?.question;
  return { question: null, field: asked === undefined || asked === '' ? 'Your answer' : asked };
}
