import { monthOf } from '~/features/language/months';
import { bearsOut } from './change-verb';
import { isChangeVerb } from './change-words';
import { DOUBT, type Fault } from './fault';
import { isChange } from './change-joint';
import { jointFaults, wordsAfter } from './joint';
import { isTeamForWe, matchFrom, type Segment } from './segment';
import { segmentFaults } from './segment-faults';
import { alike } from './meaning-groups';
import { indexOf, type Place, type Source } from './source';
import { smallWord, type ReadLine } from './units';

/** The best way to take a line from what was said, and what speaks against it. */
export interface Alignment {
  segments: readonly Segment[];
  faults: readonly Fault[];
}

interface Step {
  weight: number;
  /** The stretch it ends with, null where the words before it were found nowhere. */
  last: Segment | null;
  added: Segment | null;
  faults: readonly Fault[];
  previous: Step | null;
  /** It ends with "worked", which a note about a job may be given. */
  supplies?: boolean;
}

export interface AlignOptions {
  /** Whether a unit of the line may be taken from a clause; any, where there is no proof. */
  mayTake?: (unit: number, source: Source) => boolean;
  /** Look no further where the longest stretch a clause gives is sound: enough for most proofs. */
  longestOnly?: boolean;
}

const UNFOUND = 6;
/** Of stretches with the same end, and of ways to the same place, the soundest are enough. */
const MOST_PER_END = 6;
const MOST_STEPS = 10;

/**
 * Takes a line apart into stretches of one clause each, the soundest way there is, and says what of
 * it does not follow. It never makes excuses: what finds no clause stays a fault.
 */
export function alignLine(
  line: ReadLine,
  sources: readonly Source[],
  { mayTake = () => true, longestOnly = false }: AlignOptions = {},
): Alignment {
  const count = line.units.length;
  const steps: Step[][] = Array.from({ length: count + 1 }, () => []);
  steps[0] = [{ weight: 0, last: null, added: null, faults: [], previous: null }];
  for (let at = 0; at < count; at += 1) {
    const here = steps[at] ?? [];
    if (here.length === 0) continue;
    if (line.units[at]?.granted === true) {
      for (const step of here) {
        const faults = tyingFaults(line, at, step.last);
        const weight = step.weight + weightOf(faults);
        keep(steps[at + 1], { ...step, weight, added: null, faults, previous: step });
      }
      continue;
    }
    const candidates = segmentsFrom(line, at, sources, { mayTake, longestOnly });
    for (const step of here) {
      keep(steps[at + 1], unfound(line, at, step));
      if (isChangeVerb(line.units[at]?.word.key ?? '')) keep(steps[at + 1], changing(step));
      if (at === 0 && line.units[at]?.word.key === 'work') keep(steps[at + 1], supplied(step));
      for (const candidate of candidates) {
        const there = steps[candidate.segment.to];
        if (step.last !== null && isChange(line, step.last, candidate.segment))
          keep(there, changed(step, candidate));
        // How the two stand together can only add to it, and takes longest to find out.
        else if (together(step, candidate) < heaviest(there))
          keep(there, extended(line, at, step, candidate));
      }
    }
  }
  const found = unwind(steps[count]?.[0]);
  return {
    segments: found.segments,
    faults: [
      ...found.faults,
      ...tailFaults(line, found.segments),
      ...changeFaults(line, found.segments),
    ],
  };
}

interface Candidate {
  segment: Segment;
  faults: readonly Fault[];
  weight: number;
}

/** What a step weighs at least that adds a stretch. */
const together = (step: Step, { weight }: Candidate): number => step.weight + weight + 0.01;

function extended(line: ReadLine, at: number, step: Step, candidate: Candidate): Step {
  const { segment, faults } = candidate;
  const joint =
    step.last === null
      ? openingFaults(line, at, segment, step.supplies === true)
      : jointFaults(line, step.last, segment);
  return {
    weight: step.weight + candidate.weight + weightOf(joint) + 0.01,
    last: segment,
    added: segment,
    faults: [...faults, ...joint],
    previous: step,
  };
}

/** The step to the later value of a change, which needs nothing between the two. */
function changed(step: Step, { segment, faults }: Candidate): Step {
  // The value before lends its noun to the value after, and the value after its clause.
  const own = faults.filter(({ edge }) => edge !== 'start');
  const earlier = step.faults.filter(({ edge }) => edge !== 'end' && edge !== 'from');
  return {
    weight: step.weight - weightOf(step.faults) + weightOf(earlier) + weightOf(own) + 0.01,
    last: segment,
    added: segment,
    faults: own,
    previous: { ...step, faults: earlier },
  };
}

const weightOf = (faults: readonly Fault[]): number =>
  faults.reduce((sum, { weight }) => sum + weight, 0);

/** Puts a step among those to the same place, the soundest first, the earlier of two as sound. */
function keep(steps: Step[] | undefined, next: Step): void {
  if (steps === undefined) return;
  const behind = steps.findIndex(({ weight }) => weight > next.weight);
  steps.splice(behind === -1 ? steps.length : behind, 0, next);
  if (steps.length > MOST_STEPS) steps.pop();
}

/** What a step must weigh less than to be kept. */
const heaviest = (steps: readonly Step[] = []): number =>
  steps[MOST_STEPS - 1]?.weight ?? Number.POSITIVE_INFINITY;

const OPENING = /^(?:a|an|the|i|i've|we|have|has)$/;

/** Small words before the first stretch are an article, the person, or its clause's own. */
function openingFaults(
  line: ReadLine,
  at: number,
  { source, matches }: Segment,
  supplied: boolean,
): Fault[] {
  if (supplied) return suppliedFaults(line, at, source);
  if (at > 0) return [];
  const said = new Set(
    source.units[matches[0]?.source ?? 0]?.before.map(({ text }) => smallWord(text)),
  );
  return (line.units[0]?.before ?? [])
    .filter(({ text }) => !OPENING.test(text) && !said.has(smallWord(text)))
    .map(({ start, end }) => ({ start, end, kind: 'other', reason: DOUBT.missing, weight: 1 }));
}

/** What is proven by itself ("as a team") is set beside what stands before it, and not tied to it. */
function tyingFaults({ units }: ReadLine, at: number, last: Segment | null): Fault[] {
  const ended = last === null ? new Set() : wordsAfter(last);
  return (units[at]?.before ?? [])
    .filter(({ text }) => !/^(?:a|an|the|and|i|to|is|are|was|were)$/.test(text))
    .filter(({ text }) => !ended.has(smallWord(text)))
    .map(({ start, end }) => ({ start, end, kind: 'other', reason: DOUBT.together, weight: 3 }));
}

/** Small words after the last stretch stand in its clause too. */
function tailFaults({ tail }: ReadLine, segments: readonly Segment[]): Fault[] {
  const last = segments.at(-1);
  if (last === undefined) return [];
  const said = new Set(last.source.clause.tokens.map(({ text }) => smallWord(text)));
  return tail
    .filter(({ text }) => !said.has(smallWord(text)) && !/^(?:a|an|the|there)$/.test(text))
    .map(({ start, end }) => ({ start, end, kind: 'other', reason: DOUBT.missing, weight: 2 }));
}

/** A verb of change may stand where no clause has it; whether its values bear it out is seen at the end. */
const changing = (step: Step): Step => ({
  ...step,
  weight: step.weight + 0.5,
  added: null,
  faults: [],
  previous: step,
});

/** "Worked" may open what is said of a job without a verb. */
const supplied = (step: Step): Step => ({
  ...step,
  weight: step.weight + 0.5,
  added: null,
  faults: [],
  previous: step,
  supplies: true,
});

function suppliedFaults(line: ReadLine, at: number, { clause }: Source): Fault[] {
  const small = line.units[at]?.before ?? [];
  const fits =
    clause.verb === null &&
    (clause.field === 'history' || clause.field === 'scope') &&
    small.every(({ text }) => /^(?:a|an|the|in|on)$/.test(text));
  const { start = 0, end = 0 } = line.units[at - 1] ?? {};
  return fits ? [] : [{ start, end, kind: 'other', reason: DOUBT.missing, weight: UNFOUND }];
}

function changeFaults(line: ReadLine, segments: readonly Segment[]): Fault[] {
  return line.units.flatMap(({ word, granted, start, end }, at): Fault[] => {
    const taken =
      granted ||
      segments.some(({ matches }) => matches.some((one) => at >= one.line && at < one.lineEnd));
    if (taken || !isChangeVerb(word.key) || bearsOut(word.key, line, segments, at)) return [];
    return [{ start, end, kind: 'other', reason: DOUBT.cause, weight: 2 }];
  });
}

function unfound(line: ReadLine, at: number, previous: Step): Step {
  const unit = line.units[at];
  const fault: Fault = {
    start: unit?.start ?? 0,
    end: unit?.end ?? 0,
    kind: unit?.quantity == null ? 'other' : 'number',
    reason: DOUBT.missing,
    weight: UNFOUND,
  };
  return { weight: previous.weight + UNFOUND, last: null, added: null, faults: [fault], previous };
}

function segmentsFrom(
  line: ReadLine,
  from: number,
  sources: readonly Source[],
  { mayTake, longestOnly }: Required<AlignOptions>,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { source, at } of placesOf(line, from, sources)) {
    if (!mayTake(from, source)) continue;
    const matches = matchFrom(line, from, source, at);
    const foreign = matches.findIndex((match) => !mayTake(match.line, source));
    const most = foreign === -1 ? matches.length : foreign;
    for (let length = most; length > 0; length -= 1) {
      const taken = matches.slice(0, length);
      const segment = { from, to: taken.at(-1)?.lineEnd ?? from + 1, source, matches: taken };
      const faults = segmentFaults(line, segment);
      found.push({ segment, faults, weight: weightOf(faults) });
      if (longestOnly && faults.length === 0) break;
    }
  }
  const kept = new Map<number, number>();
  return found
    .sort((a, b) => a.weight - b.weight)
    .filter(({ segment: { to } }) => {
      const seen = kept.get(to) ?? 0;
      kept.set(to, seen + 1);
      return seen < MOST_PER_END;
    });
}

/** Where a unit of the line may stand in the sources, in whatever guise. */
function placesOf(line: ReadLine, at: number, sources: readonly Source[]): readonly Place[] {
  const unit = line.units[at];
  if (unit === undefined) return [];
  const { byKey, byStart, numbers, shortNames } = indexOf(sources);
  if (unit.quantity !== null) return numbers;
  const { key, text } = unit.word;
  if (/^team(?:'s)?$/.test(text))
    return [...teamForWe(line, at, sources), ...(byKey.get(key) ?? [])];
  const places = new Set([
    ...[key, text, ...alike(key)].flatMap((one) => byKey.get(one) ?? []),
    ...(byStart.get(text.slice(0, 4)) ?? []),
    ...(monthOf(text) === undefined ? [] : (byStart.get(text.slice(0, 3)) ?? [])),
    ...shortNames,
  ]);
  if (/^\p{Lu}{2,}s?$/u.test(line.text.slice(unit.start, unit.end)))
    for (const [start, found] of byStart)
      if (start.startsWith(text.charAt(0))) for (const place of found) places.add(place);
  return [...places];
}

/** "The team's flows" may be "our flows": where the word after it may stand behind a "we". */
const teamForWe = (line: ReadLine, at: number, sources: readonly Source[]): Place[] =>
  at + 1 >= line.units.length
    ? []
    : placesOf(line, at + 1, sources).filter(({ source, at: place }) =>
        isTeamForWe(line, at, source, place),
      );

function unwind(last: Step | undefined): Alignment {
  const segments: Segment[] = [];
  const faults: Fault[] = [];
  for (let step: Step | null = last ?? null; step !== null; step = step.previous) {
    if (step.added !== null) segments.unshift(step.added);
    faults.unshift(...step.faults);
  }
  return { segments, faults };
}
