import type { ClaimKind } from '../verdict';

/** Why a stretch of a line does not follow, in words for the person. */
export interface Fault {
  /** The doubtful words, as UTF-16 offsets into the line. */
  start: number;
  end: number;
  kind: ClaimKind;
  reason: string;
  /** How far from proven: small where a word is in doubt, large where nothing was found for it. */
  weight: number;
  /**
   * What a change told in two stretches makes good: a beginning or an end left off, and "from".
   */
  edge?: 'start' | 'end' | 'from';
}

export const DOUBT = {
  who: "We couldn't tell from your answers who did this.",
  together: 'You said these two things apart; we could not tell whether they belong together.',
  missing: 'Your answers do not say this in these words.',
  narrower: 'Your answers say something narrower.',
  cause: 'Your answers do not say that one came of the other.',
} as const;
