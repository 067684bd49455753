import { isTime } from '~/features/language/measures';
import type { Quantity } from '~/features/language/quantities';
import { quote, type Evidence } from '~/features/interview/evidence';
import type { Proof, ProofStretch } from '~/features/drafts/line';
import type { ClaimKind, ClaimVerdict } from '../verdict';
import { alignLine, type Alignment } from './align-line';
import { changesPace, earlierValue, laterValue } from './earlier-value';
import { sameFigure } from './equal';
import { DOUBT, type Fault } from './fault';
import type { Segment } from './segment';
import type { Source } from './source';
import { readLine, type ReadLine, type Stretch } from './units';

/** What the checker makes of one line. */
export interface Checked {
  verdict: Extract<ClaimVerdict, 'supported' | 'unclear'>;
  /** The words it hangs on, in the order of the line; empty where it is supported. */
  doubt: Stretch[];
  kind: ClaimKind;
  /** In a person's words. */
  reason: string;
  evidence: Evidence[];
}

export interface LineToCheck {
  text: string;
  language: string;
  /** What it may be taken from: the clauses of its entry, or all of them. */
  sources: readonly Source[];
}

/** Finds the soundest proof of a line that came without one, and checks it. */
export function checkWithoutProof({ text, language, sources }: LineToCheck): Checked {
  const line = readLine(text, language);
  return checkedOf(line, alignLine(line, sources));
}

/**
 * Checks a line against the proof it carries. Each stretch is taken from the clauses it points at and
 * from nowhere else; a stretch that states something and points nowhere is in doubt.
 */
export function checkProof({ text, language, sources }: LineToCheck, proof: Proof): Checked {
  const granted = proof.filter((stretch) => isGranted(text, stretch, proof, sources));
  const line = readLine(text, language, granted);
  const pointed = line.units.map(({ start, end }) => {
    const stretch = proof.find((one) => start >= one.start && end <= one.end);
    return new Set(
      stretch === undefined ? [] : sources.filter((source) => pointsAt(stretch, source)),
    );
  });
  const used = sources.filter((source) => pointed.some((set) => set.has(source)));
  const mayTake = (unit: number, source: Source): boolean => pointed[unit]?.has(source) === true;
  const quick = alignLine(line, used, { mayTake, longestOnly: true });
  return checkedOf(line, quick.faults.length === 0 ? quick : alignLine(line, used, { mayTake }));
}

function pointsAt(
  { source, sourceStart = 0, sourceEnd = 0, how }: ProofStretch,
  { clause, named }: Source,
): boolean {
  const isIn = (one: { source: string; start: number; end: number }): boolean =>
    one.source === source && one.start < sourceEnd && one.end > sourceStart;
  return how !== 'connective' && (isIn(clause) || (named !== undefined && isIn(named)));
}

/** Steps that are shown by what they point at and not by the words around them. */
function isGranted(
  text: string,
  stretch: ProofStretch,
  proof: Proof,
  sources: readonly Source[],
): boolean {
  const said = text.slice(stretch.start, stretch.end).trim().toLowerCase();
  if (stretch.how === 'team') return isTeamCredit(said, stretch, sources);
  if (stretch.how === 'supplied') return isSupplied(said, stretch, proof, sources);
  if (stretch.how !== 'change') return false;
  const beside = proof.filter(
    (one) =>
      one.how !== 'connective' &&
      one !== stretch &&
      Math.abs(proof.indexOf(one) - proof.indexOf(stretch)) <= 2,
  );
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
              countTheSame(before, after, given.unit))),
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

/** A telling word in common, and after it a number of the same unit or counted thing. */
function countTheSame(before: Source, after: Source, unit: string): boolean {
  const keys = new Set(
    before.units.filter(({ quantity }) => quantity === null).map(({ word }) => word.key),
  );
  const common = after.units.some(({ quantity, word }) => quantity === null && keys.has(word.key));
  const things = before.units.flatMap(({ quantity }) => quantity?.thing.slice(0, 1) ?? []);
  return (
    common &&
    after.units.some(
      ({ quantity }) =>
        quantity?.unit === unit &&
        ((unit !== '' && unit !== '%') ||
          quantity.thing.length === 0 ||
          things.length === 0 ||
          things.includes(quantity.thing[0] ?? '') ||
          (things.every(isTime) && isTime(quantity.thing[0] ?? ''))),
    )
  );
}

function checkedOf(line: ReadLine, { segments, faults }: Alignment): Checked {
  const evidence = segments.map((segment) => evidenceOf(segment));
  const [worst] = [...faults].sort((a, b) => b.weight - a.weight);
  if (worst === undefined && line.units.length > 0)
    return {
      verdict: 'supported',
      doubt: [],
      kind: 'other',
      reason: 'It follows from your answers.',
      evidence,
    };
  const doubt = merged(faults);
  const first = worst ?? {
    start: 0,
    end: line.text.length,
    kind: 'other' as const,
    reason: DOUBT.missing,
  };
  return {
    verdict: 'unclear',
    doubt,
    kind: first.kind,
    reason: inWords(line.text, first),
    evidence,
  };
}

function inWords(
  text: string,
  { reason, start, end }: Pick<Fault, 'reason' | 'start' | 'end'>,
): string {
  return reason === DOUBT.missing
    ? `Your answers do not say “${text.slice(start, end)}” here.`
    : reason;
}

function evidenceOf({ source, matches }: Segment): Evidence {
  const { clause, units } = source;
  const taken = matches.flatMap((match) => units.slice(match.source, match.sourceEnd));
  // Of a turned clause the first unit taken may stand behind the last.
  const from = Math.min(...taken.map(({ start }) => start)) - clause.start;
  const to = Math.max(...taken.map(({ end }) => end)) - clause.start;
  const told = quote({ source: clause.source, text: clause.text }, from, to);
  return { ...told, start: told.start + clause.start, end: told.end + clause.start };
}

/** Neighbouring doubts as one. */
function merged(faults: readonly Fault[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of [...faults].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else if (end > start) stretches.push({ start, end });
  }
  return stretches;
}
