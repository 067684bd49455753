import { isPrivate } from '../composing/words/private-matters';
import type { Interview } from '~/features/interview/interview';
import { ended } from './phrasing';

const MAX_SENTENCES = 2;
const MAX_LENGTH = 240;

/** Said of a place one wants to leave, or of pay: true, and not for this letter. */
const NOT_FOR_EMPLOYERS =
  /\b(?:tired of|sick of|fed up|bored|boring|hate|hated|toxic|stress(?:ed|ful)?|burn(?:t|ed)?[ -]?out|get (?:away|out)|escape|leave|leaving|quit|sacked|fired|redundan\p{L}+|laid off|desperate|need (?:a|any|the) job|salary|wages?|pay|paid|money|mortgage|rent|cheap|easy|whatever|dunno|not sure|no idea)\b|[£$€]/iu;

const AS_I_SAY = /^(?:i|i['’](?:m|ve|d|ll)|my|we)\b/iu;
const OF_THE_JOB =
  /^(?:closer|nearer|near|close|local|better|part[- ]time|full[- ]time|remote|permanent|more|less|a (?:step|chance|new)|the (?:next|right))\b/iu;

export interface Reason {
  /** Wordings of each sentence, the best first. */
  sentences: string[][];
  /** What the person gave as a reason and an employer had better not read. */
  left: string[];
}

/** The person's reason for wanting the job, in their words and at most two sentences. */
export function reasonOf({ target: { why } }: Interview): Reason {
  const said = why
    .split(/(?<=[.!?])\s+|[;\n]+/u)
    .map((sentence) => sentence.trim().replace(/[.!]+$/u, ''))
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
  const fit = said.filter(
    (sentence) =>
      !NOT_FOR_EMPLOYERS.test(sentence) && !isPrivate(sentence) && sentence.length <= MAX_LENGTH,
  );
  return {
    sentences: fit.slice(0, MAX_SENTENCES).map(wordingsOf),
    left: said.filter((sentence) => !fit.includes(sentence)),
  };
}

function wordingsOf(said: string): string[] {
  if (AS_I_SAY.test(said)) return [ended(said.replace(/^i\b/u, 'I').replace(/\bi\b/gu, 'I'))];
  const inside = said.charAt(0).toLowerCase() + said.slice(1);
  const because = inside.replace(/^(?:because|cos|cause)\s+/iu, '');
  if (because !== inside || /^it\b/iu.test(inside))
    return [ended(`I am interested in this role because ${because}`)];
  if (OF_THE_JOB.test(inside))
    return [ended(`I am interested in this role because it is ${inside}`)];
  const toThem = inside.replace(/\bthey\b/giu, 'you').replace(/\btheir\b/giu, 'your');
  return [...new Set([toThem, inside])].map((reason) =>
    ended(`What draws me to this role: ${reason}`),
  );
}
