import { isYear, type Quantity } from '~/features/language/quantities';
import type { Clause, StatedQuantity } from '~/features/interview/clauses/clause';
import { isTime } from '~/features/language/measures';

/** "it was 5", "before, it took 5 or 6", "and it was 95 on the old one", "in 2022 it was 5". */
const WAS =
  /^(?:(?:and|but)\s+)?(?:was|were|(?:(?:before|previously|earlier|in (?:19|20)\d\d|last year|the year before|at first),?\s+)?(?:it|that|this)\s+(?:was|were|took|needed|cost|used to (?:be|take|cost|need)|had been))\s+(?:(?:at|about|around|nearly|over|only|like|maybe)\s+)*[£$€~]?$/iu;
/** What may follow the value and leaves it the value it was. */
const THEN =
  /^(?:\s?%|\s?(?!(?:am|pm)\b)\p{L}{1,7}(?=\s|$))?(?:\s(?:or|to|-|–)\s\p{N}+)?(?:\s(?:before|previously|on the old \p{L}+|in (?:(?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}*)|last year|the year before|at first|when (?:i|we) (?:came|started|joined|began)))?\s*$/iu;

/**
 * The value that what the clause before tells of had earlier, where a clause says nothing else.
 *
 * @returns undefined where it gives no value, or names of what it is
 */
export function earlierValue({
  text,
  start,
  quantities,
  tokens,
}: Clause): StatedQuantity | undefined {
  const [value, year, ...more] = quantities.filter(
    (quantity) => tokens[quantity.from]?.withdrawn !== true && !isYear(quantity),
  );
  if (value === undefined || year !== undefined || more.length > 0 || value.ordinal)
    return undefined;
  const before = text.slice(0, value.start - start);
  const after = text.slice(value.end - start);
  return WAS.test(before) && THEN.test(after) ? value : undefined;
}

/** Whether an earlier value and one of a clause can be of one thing: of one unit, and nothing else counted. */
function isOfOneThing(earlier: StatedQuantity, later: StatedQuantity): boolean {
  const [a, b] = [earlier.thing[0], later.thing[0]];
  if (earlier.unit !== later.unit || later.ordinal) return false;
  return a === undefined || a === b || (isTime(a) && b !== undefined && isTime(b));
}

/** The one value of a clause that had the earlier one; undefined where there are several, or none. */
export function laterValue(clause: Clause, earlier: StatedQuantity): StatedQuantity | undefined {
  const live = clause.quantities.filter(
    (one) => clause.tokens[one.from]?.withdrawn !== true && isOfOneThing(earlier, one),
  );
  const counting = live.filter(
    ({ start }) => !NUMBERED.test(clause.text.slice(0, start - clause.start)),
  );
  // "4 are independent in about 3 months; before, it took 5": a time is what it takes.
  const timed = counting.filter(({ thing }) => thing.some(isTime));
  const [only, ...others] = timed.length === 1 && earlier.unit === '' ? timed : counting;
  return others.length === 0 ? only : undefined;
}

/** "week three" is the third. */
const NUMBERED = /\b(?:day|week|month|term|year|phase|stage|step|round|level|part)\s$/iu;

/** "3 times a week", then "one time in 2 months": a value without its time says something else. */
export const changesPace = ({ period }: StatedQuantity, after: Clause): boolean =>
  period !== null &&
  after.quantities.every((quantity) => quantity.period === null) &&
  /\bin (?:the )?(?:last |first |next )?(?:\p{N}+|two|three|four|five|six) (?:day|week|month|year)s?\b/iu.test(
    after.text,
  );

const EXPECTED =
  /\b(?:should|supposed|meant|expect\p{L}*|predict\p{L}*|target\p{L}*|goal|must|promis\p{L}*|forecast\p{L}*|budget\p{L}*|aim\p{L}*|limit|deadline)\b[^,;]*$/iu;

/** "should be 5 years", "predicted 41%": what was to be, and never was. */
export const isExpected = (
  { text, start }: Pick<Clause, 'text' | 'start'>,
  quantity: Pick<Quantity, 'start'>,
): boolean => EXPECTED.test(text.slice(0, quantity.start - start));
