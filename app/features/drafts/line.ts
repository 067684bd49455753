/** What was done to the words of a clause to make a stretch of a line. */
export type ProofStep =
  'copied' | 'meaning' | 'abbreviation' | 'change' | 'team' | 'status' | 'supplied' | 'connective';

/** One stretch of a line with where it comes from; offsets are UTF-16, ends exclusive. */
export interface ProofStretch {
  start: number;
  end: number;
  how: ProofStep;
  /** JSON pointer of the answer; absent for words that state nothing (connectives). */
  source?: string;
  sourceStart?: number;
  sourceEnd?: number;
}

/** Stretches in the order of the line; together they cover every word of it. */
export type Proof = ProofStretch[];
