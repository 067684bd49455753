import type { Evidence } from '~/features/interview/evidence';

export type ClaimVerdict = 'supported' | 'unsupported' | 'contradicted' | 'unclear';

export type ClaimKind =
  | 'number'
  | 'organisation'
  | 'title'
  | 'date'
  | 'tool'
  | 'credential'
  | 'seniority'
  | 'scope'
  | 'other';

export interface JudgedClaim {
  /** JSON pointer into the resume. */
  path: string;
  text: string;
  verdict: ClaimVerdict;
  /** Where it is unclear: the words it hangs on, as UTF-16 offsets into `text`, ends exclusive. */
  doubt?: { start: number; end: number }[];
  /** What the verdict turned on. */
  kind: ClaimKind;
  /** In words for the person. */
  reason: string;
  evidence: Evidence[];
}

/** Whether a draft follows from the answers. The public shape `Verdict`. */
export interface Verdict {
  /** True only where every claim is supported. */
  supported: boolean;
  claims: JudgedClaim[];
}
