import { quote, type Evidence } from '~/features/interview/evidence';
import type { Proof } from '~/features/drafts/line';
import type { ClaimKind, ClaimVerdict } from '../verdict';
import { alignLine, type Alignment } from './align-line';
import { DOUBT, type Fault } from './fault';
import { isGranted, pointsAt } from './granted-steps';
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
