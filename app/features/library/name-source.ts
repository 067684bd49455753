import {
  isStoryNumber,
  STORY_FIELDS,
  type QuestionNumber,
} from '~/features/interview/catalogue/question';
import { getStoryQuestion } from '~/features/interview/catalogue/questions';
import type { Interview } from '~/features/interview/interview';

/** Where in the interview an answer was given, in words for the person. */
export interface SourceName {
  /** The question whose page holds the answer; null where no question asks for it. */
  question: QuestionNumber | null;
  /** The field on that page, e.g. "What changed?". */
  field: string;
}

const FIELDS: readonly (readonly [RegExp, QuestionNumber, string])[] = [
  [/^\/target\/title$/, 1, 'The job you want'],
  [/^\/target\/why$/, 1, 'What made you stop scrolling'],
  [/^\/history\/\d+\/title$/, 2, 'Title'],
  [/^\/history\/\d+\/organisation$/, 2, 'Organisation'],
  [/^\/history\/\d+\/location$/, 2, 'Place'],
  [/^\/history\/\d+\/(start|end)$/, 2, 'Dates'],
  [/^\/history\/\d+\/did\/\d+$/, 2, 'What you did there'],
  [/^\/history\/\d+\/scope$/, 2, 'Size of the job'],
  [/^\/history\/\d+\/words$/, 2, 'Anything else about it'],
  [/^\/history\/\d+\/lines\/\d+\/text$/, 2, 'Your line'],
  [/^\/scope\//, 3, 'What you were responsible for'],
  [/^\/skills\/words$/, 11, 'Tools and skills'],
  [/^\/skills\/items\//, 11, 'Tools and skills'],
  [/^\/skills\/certificates\//, 11, 'Certificates'],
  [/^\/skills\/languages\//, 11, 'Languages'],
  [/^\/person\//, 11, 'Name and contact'],
];

const STORY = /^\/stories\/(\d+)\/(situation|action|result|proof|parts|quantities|lines)(?:\/|$)/;

/**
 * Names the answer behind a JSON pointer into an interview.
 *
 * @param source e.g. `/stories/0/result`.
 */
export function nameSource(interview: Interview, source: string): SourceName {
  const [, index, key] = STORY.exec(source) ?? [];
  const number = index === undefined ? undefined : interview.stories[Number(index)]?.question;
  if (number !== undefined && isStoryNumber(number)) {
    const { fields } = getStoryQuestion(number);
    const field = STORY_FIELDS.find((one) => one === key);
    return { question: number, field: field === undefined ? 'Your line' : fields[field].label };
  }
  const named = FIELDS.find(([pattern]) => pattern.test(source));
  if (named !== undefined) return { question: named[1], field: named[2] };
  const extra = /^\/extra\/(\d+)\/words$/.exec(source)?.[1];
  const asked = extra === undefined ? undefined : interview.extra[Number(extra)]?.question;
  return { question: null, field: asked === undefined || asked === '' ? 'Your answer' : asked };
}
