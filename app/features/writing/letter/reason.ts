import { isPrivate } from '../composing/words/private-matters';
import type { Interview } from '~/features/interview/interview';
import { capitalised, ended } from './phrasing';

/** Three sentences: a reason is no story. */
const MAX_LENGTH = 400;

/** Said of a place one wants to leave, or of pay: true, and not for this letter. */
const NOT_FOR_EMPLOYERS =
  /\b(?:tired of|sick of|fed up|bored|boring|hate|hated|toxic|stress(?:ed|ful)?|burn(?:t|ed)?[ -]?out|get (?:away|out)|escape|leave|leaving|quit|sacked|fired|redundan\p{L}+|laid off|desperate|need (?:a|any|the) job|salary|wages?|pay|paid|money|mortgage|rent|cheap|easy|whatever|dunno|not sure|no idea|can(?:no|')?t|my (?:back|knees?|health))\b|[£$€]/iu;

/** Words that stand where a letter waits for the person's own reason. */
export const WHY_BLANK = '[Why this job? Say it in a sentence or two of your own.]';

/**
 * What the person answered to "why this job?", tidied as a start for their own sentence. They edit
 * it before it enters a letter: a reason said in an interview is seldom one to be read aloud.
 *
 * @returns empty where nothing of it is for an employer.
 */
export function suggestedReason({
  target: { why },
  never,
}: Pick<Interview, 'target' | 'never'>): string {
  const forbidden = never.map((words) => words.trim().toLowerCase()).filter(Boolean);
  const fit = why
    .split(/(?<=[.!?])\s+|[;\n]+/u)
    .map((sentence) => sentence.trim().replace(/^(?:and|but|so)\s+/iu, ''))
    .filter(
      (sentence) =>
        /\p{L}{2}/u.test(sentence) &&
        !NOT_FOR_EMPLOYERS.test(sentence) &&
        !isPrivate(sentence) &&
        !forbidden.some((words) => sentence.toLowerCase().includes(words)),
    )
    .map((sentence) =>
      ended(capitalised(sentence.replace(/\bi(?=\b(?!\.))/gu, 'I').replace(/[.!]+$/u, ''))),
    );
  return fit.join(' ').slice(0, MAX_LENGTH);
}
