import type { Evidence } from '~/features/interview/evidence';
import type { Stretch } from './proof/units';
import type { ClaimKind, ClaimVerdict } from './verdict';

/** Why a claim does not simply follow from the answers. */
export interface Problem {
  verdict: Exclude<ClaimVerdict, 'supported'>;
  kind: ClaimKind;
  /** In words for the person. */
  reason: string;
  /** The words of the answers that speak against it. */
  against: Evidence[];
  /** The words of the claim it hangs on, as UTF-16 offsets. */
  doubt?: Stretch[];
}

/** The outcome of one check or of all of them: what speaks against, and what it rests on. */
export interface Finding {
  problems: Problem[];
  evidence: Evidence[];
}

const RANK: Readonly<Record<Problem['verdict'], number>> = {
  unclear: 1,
  unsupported: 2,
  contradicted: 3,
};

/** The problem a verdict turns on: the gravest, the first among equals. */
export function gravest(problems: readonly Problem[]): Problem | undefined {
  return problems.reduce<Problem | undefined>(
    (worst, problem) =>
      worst === undefined || RANK[problem.verdict] > RANK[worst.verdict] ? problem : worst,
    undefined,
  );
}
