import type { Evidence } from '~/features/interview/evidence';
import { findAnswer } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Proof } from '~/features/drafts/line';
import type { ComposedLine } from './line-builder';

/** A highlight of an entry that could be printed. */
export interface Bullet extends ComposedLine {
  evidence: Evidence[];
  /** Index of the history entry, or null where it belongs to none. */
  entry: number | null;
  /** Index of the story it tells, or null. */
  story: number | null;
  /** Number of the interview's question it answers, or null. */
  question: number | null;
  /** What decides between bullets: what came of it, how many, what was done. */
  tells: { result: boolean; number: boolean; change: boolean };
  /** Kept by the person as it stands. */
  confirmed: boolean;
}

/** The longest bullet: two printed lines. */
export const BULLET_MAX_LENGTH = 200;

/** The verbatim quotes a proof points to, each answer's stretches in one. */
export function evidenceOf(interview: Interview, proof: Proof): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { source, sourceStart = 0, sourceEnd = 0 } of proof) {
    const answer = source === undefined ? undefined : findAnswer(interview, source);
    if (source === undefined || answer === undefined) continue;
    const last = evidence.at(-1);
    if (last?.source === source && sourceStart >= last.start && sourceStart - last.end <= 3) {
      last.end = Math.max(last.end, sourceEnd);
      last.quote = answer.slice(last.start, last.end);
      continue;
    }
    const quote = answer.slice(sourceStart, sourceEnd);
    if (quote.trim() !== '') evidence.push({ source, quote, start: sourceStart, end: sourceEnd });
  }
  return evidence;
}

/** A composed line as a highlight that belongs to nothing yet, with the quotes its proof points to. */
export function bulletOf(
  interview: Interview,
  { text, proof }: ComposedLine,
  tells: Bullet['tells'],
): Bullet {
  const evidence = evidenceOf(interview, proof);
  return {
    text,
    proof,
    evidence,
    tells,
    entry: null,
    story: null,
    question: null,
    confirmed: false,
  };
}
