import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonNoun } from '~/features/language/agents';
import { lastKey } from './last-key';

/** "University Entrance: no", "on call: not yet". */
const NO_ANSWER = /^(?:no|none|never|nope|nah|not yet|not (?:me|us|mine))$/iu;
/** "so we missed that one". */
const FELL_SHORT =
  /^(?:so|but|and|which|that|it)\b.*\b(?:missed|failed)\b(?!.*\b(?:no|none|nothing|never)\b)/iu;
/** "sponsors brought in 160k, the sales guy got most of that". */
const MOST_OF_IT =
  /^(?:and |but |though )?(?:the |our |my )?(?:\p{L}+ ){0,2}\p{L}+ (?:got|did|won|made|sold|brought in) (?:most|all|the most|nearly all) of (?:it|that|them|those)$/iu;
/** "but that is the new sales manager". */
const OF_ANOTHER = /^but (?:that|this|it)(?:'s| is| was)\b/iu;

/**
 * What is taken back, or given to others, in the words right after it, and those words: "at 8 mph still 4.5%, that was the goal so we
 * missed it", "occupancy went up but that is the sales manager", "University Entrance: no".
 */
export function isTakenBack(clauses: readonly Clause[], index: number): boolean {
  const { sentence, source, text } = clauses[index] as Clause;
  if (MOST_OF_IT.test(text) || isDisclaimed(clauses, index)) return true;
  const [next, later] = clauses
    .slice(index + 1, index + 3)
    .filter((one) => one.sentence === sentence && one.source === source);
  if (next === undefined || next.state === 'withdrawn') return false;
  if (NO_ANSWER.test(next.text) || FELL_SHORT.test(next.text)) return true;
  if (MOST_OF_IT.test(next.text)) return true;
  if (OF_ANOTHER.test(next.text)) return isPersonNoun(lastKey(next.text));
  return (
    later !== undefined &&
    /^(?:that|which|it|this)\b/iu.test(next.text) &&
    FELL_SHORT.test(later.text)
  );
}

/** "I don't claim the roof", "I can't prove that one". */
const DISCLAIMS =
  /^(?:but |and |though )?(?:i|we) (?:don'?t|do not|can'?t|cannot|won'?t|couldn'?t) (?:really |honestly )?(?:claim|prove|take (?:the |any |all )?credit)\b/iu;

/** What the next words disclaim, and what they give as the reason. */
function isDisclaimed(clauses: readonly Clause[], index: number): boolean {
  const [before, clause, next] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  const disclaims = (one: Clause | undefined): boolean =>
    one !== undefined && one.source === clause?.source && DISCLAIMS.test(one.text);
  return disclaims(next) || (disclaims(before) && before?.sentence === clause?.sentence);
}
