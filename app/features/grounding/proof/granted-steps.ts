import { isDate } from '~/features/language/dates';
import { isTime } from '~/features/language/measures';
import type { Quantity } from '~/features/language/quantities';
import type { Proof, ProofStretch } from '~/features/drafts/line';
import { changesPace, earlierValue, isExpected, laterValue } from './earlier-value';
import { sameFigure } from './equal';
import type { Source } from './source';
import { readLine, type ReadLine, type Unit } from './units';

/** Whether a stretch of a proof points at a clause, or at what its pronoun stands for. */
export function pointsAt(
  { source, sourceStart = 0, sourceEnd = 0, how }: ProofStretch,
  { clause, named }: Source,
): boolean {
  const isIn = (one: { source: string; start: number; end: number }): boolean =>
    one.source === source && one.start < sourceEnd && one.end > sourceStart;
  return how !== 'connective' && (isIn(clause) || (named !== undefined && isIn(named)));
}

/** Steps that are shown by what they point at and not by the words around them. */
export function isGranted(
  text: string,
  stretch: ProofStretch,
  proof: Proof,
  sources: readonly Source[],
): boolean {
  const said = text.slice(stretch.start, stretch.end).trim().toLowerCase();
  if (stretch.how === 'team') return isTeamCredit(said, stretch, sources);
  if (stretch.how === 'supplied') return isSupplied(said, stretch, proof, sources);
  if (stretch.how !== 'change') return false;
  const told = proof.filter((one) => one === stretch || !/^(?:connective|change)$/.test(one.how));
  const at = told.indexOf(stretch);
  const beside = [told[at - 1], told[at + 1]].filter((one) => one !== undefined);
  return isValueBefore(said, stretch, beside, sources);
}

const TEAM_CREDIT =
  /^(?:as a team|as part of (?:a|the) team|with (?:the|my) team|with others|together with (?:others|colleagues)|jointly|led)$/;

/** More credit to others than was said harms nobody; leading them has to be said. */
function isTeamCredit(said: string, stretch: ProofStretch, sources: readonly Source[]): boolean {
  if (!TEAM_CREDIT.test(said)) return false;
  return (
    said !== 'led' ||
    sources.some((source) => pointsAt(stretch, source) && /^led$/i.test(source.clause.text))
  );
}

/** "Learned" before what the person had to learn, where the question asks for that. */
function isSupplied(
  said: string,
  stretch: ProofStretch,
  proof: Proof,
  sources: readonly Source[],
): boolean {
  const next = proof[proof.indexOf(stretch) + 1];
  return (
    next !== undefined &&
    sources.some(
      (source) =>
        source.supplies === said.replace(/ an?$/u, '') &&
        source.clause.verb === null &&
        !isDate(source.clause.text) &&
        pointsAt(stretch, source) &&
        pointsAt(next, source),
    )
  );
}

/** A value, perhaps of a whole, and nothing beside it. */
const BEFORE =
  /^\(?(?:from )?((?:(?:about|around|roughly|nearly|almost|over|under|maybe|approx\.?|some|~) ?)*[£$€]?[\p{N}\p{L}][\p{N}.,:]*(?:\p{L}|-(?=\p{L}))*(?:½|(?: and (?:a )?(?:half|quarter)))?(?: ?(?:[%£$€]|\p{L}+))?(?: (?:(?:out )?of|in|or|to|–|-) (?:the )?[\p{N}\p{L}][\p{N}.,]*\p{L}*)?)(?: before)?\)?$/u;

/** "(15 before)", "from 15": a value of the situation, of what the result counts. */
function isValueBefore(
  said: string,
  stretch: ProofStretch,
  beside: readonly ProofStretch[],
  sources: readonly Source[],
): boolean {
  const value = BEFORE.exec(said)?.[1];
  if (value === undefined) return false;
  const { quantities } = readLine(value, 'en');
  const [given, whole, ...more] = quantities;
  // A year is when something was, and no value of it.
  if (/(?<![\d.,])(?:19|20)\d\d(?![\d.,])/u.test(value) && given?.unit === '') return false;
  const before = sources.find(
    (source) =>
      pointsAt(stretch, source) &&
      (source.clause.field === 'situation' || earlierValue(source.clause) !== undefined),
  );
  if (given === undefined || more.length > 0 || before === undefined) return false;
  const stands = before.units.some(
    ({ quantity }) =>
      quantity !== null &&
      sameFigure(given, quantity) &&
      quantity.qualifier === given.qualifier &&
      !isExpected(before.clause, quantity) &&
      quantity.start < (stretch.sourceEnd ?? 0) &&
      quantity.end > (stretch.sourceStart ?? 0) &&
      isItsWhole(whole, before, quantity.start),
  );
  return (
    stands &&
    beside.some((one) =>
      sources.some(
        (after) =>
          pointsAt(one, after) &&
          after.clause.story === before.clause.story &&
          (isEarlierOf(before, after) ||
            (before.clause.field === 'situation' &&
              after.clause.field === 'result' &&
              !isOtherPace(before, after, given) &&
              countTheSame(before, after, valueBeside(after, one, stretch), given.unit))),
      ),
    )
  );
}

/** "from 1 in 6": the second number is the whole of which the first is a part. */
const isItsWhole = (
  whole: ReadLine['quantities'][number] | undefined,
  { clause }: Source,
  part: number,
): boolean =>
  whole === undefined ||
  clause.quantities.some(({ start, partOf }) => start === part && partOf === whole.values[0]);

/** "3 weeks" and, said right after it, "it was 5". */
function isEarlierOf(before: Source, after: Source): boolean {
  const value = earlierValue(before.clause);
  const apart = before.order - after.order;
  return (
    value !== undefined &&
    before.clause.source === after.clause.source &&
    // A correction stands between as a clause of its own.
    (apart === 1 || (apart === 2 && after.clause.tokens.some(({ withdrawn }) => withdrawn))) &&
    laterValue(after.clause, value) !== undefined
  );
}

const isOtherPace = (before: Source, after: Source, { period }: Quantity): boolean =>
  period === null &&
  before.clause.quantities.some((quantity) => changesPace(quantity, after.clause));

/** The number a value before is that of: the first told behind it, or the last before "(15 before)". */
function valueBeside(
  { units }: Source,
  told: ProofStretch,
  before: ProofStretch,
): Quantity | undefined {
  const quantities = units.flatMap(({ quantity }) => quantity ?? []);
  return told.start >= before.end
    ? quantities.find(({ start }) => start >= (told.sourceStart ?? 0))
    : quantities.findLast(({ end }) => end <= (told.sourceEnd ?? 0));
}

/** A telling word in common, and a number of the same unit or counted thing. */
function countTheSame(
  before: Source,
  after: Source,
  value: Quantity | undefined,
  unit: string,
): boolean {
  if (value?.unit !== unit) return false;
  const things = before.units.flatMap(({ quantity }) => quantity?.thing.slice(0, 1) ?? []);
  const [thing] = value.thing;
  // "2.1 minutes" was "4.6 minutes"; whether it was "2 hours" takes a word in common.
  if (thing !== undefined && isTime(thing) && things.includes(thing)) return true;
  const isTold = ({ quantity, word }: Unit): boolean => quantity === null && !isTime(word.key);
  const keys = new Set(before.units.filter(isTold).map(({ word }) => word.key));
  return (
    after.units.some((one) => isTold(one) && keys.has(one.word.key)) &&
    ((unit !== '' && unit !== '%') ||
      thing === undefined ||
      things.length === 0 ||
      things.includes(thing) ||
      (isTime(thing) && things.every(isTime)))
  );
}
