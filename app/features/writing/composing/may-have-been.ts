import { changesPace, isExpected } from '~/features/grounding/proof/earlier-value';
import type { Clause, StatedQuantity } from '~/features/interview/clauses/clause';
import { isMeasure, isMeasureWord, isOfOther, measured, nouns, sharing } from './measured-values';

/**
 * Whether a clause of the situation may give what a result had before: the one share or the one time
 * of each, of one thing by name or with a word that says a time has passed. Told one after the other
 * they claim no more than the person did.
 */
export function mayHaveBeen(situation: Clause, result: Clause): boolean {
  const [before, ...moreBefore] = measured(situation).filter((one) =>
    isShareOrTime(situation, one),
  );
  const [after, ...moreAfter] = measured(result).filter((one) => isShareOrTime(result, one));
  if (before === undefined || after === undefined) return false;
  if (moreBefore.length > 0 || moreAfter.length > 0) return false;
  const isTimed = isMeasure(situation, before);
  if (isTimed !== isMeasure(result, after) || isExpected(situation, before)) return false;
  if (isMoney(before) ? before.unit !== after.unit : isMoney(after)) return false;
  if (isOfOther(before, after) || changesPace(before, result)) return false;
  if (before.values[0] === after.values[0] && before.partOf === after.partOf) return false;
  return (
    sharing(nouns(situation), nouns(result)) ||
    SINCE_THEN.test(result.text) ||
    WENT_TO.test(result.text)
  );
}

const isShareOrTime = (clause: Clause, quantity: StatedQuantity): boolean =>
  quantity.unit === '%' ||
  isMoney(quantity) ||
  quantity.partOf !== null ||
  isMeasure(clause, quantity);

const isMoney = ({ unit }: StatedQuantity): boolean =>
  /^(?:\p{Sc}|\p{L}{3,})$/u.test(unit) && !isMeasureWord(unit);

/** "74 percent after one year", "9 of 10 now": how it is told is how it became. */
const SINCE_THEN =
  /\b(?:now|these days|nowadays|today|this (?:year|month|term|season)|since|by the end|(?:after|in) (?:(?:about |only )?(?:\p{N}+|one|two|three|four|five|six|an?|the (?:first|second)) (?:\p{L}+ )?(?:weeks?|months?|terms?|years?|quarters?|seasons?)))\b/iu;

/** "CV went down to 12 percent": it had another value. */
const WENT_TO =
  /\b(?:went|came|got|dropped|fell|rose|climbed|grew|down|up) to (?:about |around |only |just )?\p{N}/iu;
