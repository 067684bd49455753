import { type JsonResume } from '~/features/resume/json-resume';
import { creditOf, type Credit } from './coverage/credit';
import { passagesOf } from './coverage/passages';
import { type Coverage, type CoverageBand, type CoveragePart, type Posting } from './posting';

/** Names the formula below; it changes when the same resume and posting can score otherwise. */
export const COVERAGE_VERSION = '2';

const MUST_WEIGHT = 3;
const NICE_WEIGHT = 1;

/** The least score of each band; 0 is `none`. */
const COVERAGE_BANDS: readonly (readonly [CoverageBand, number])[] = [
  ['strong', 80],
  ['good', 60],
  ['fair', 35],
  ['low', 1],
  ['none', 0],
];

/**
 * How much of a posting a resume supports: `100 · Σ weight · credit / Σ weight`, rounded, with
 * weight 3 for a must and 1 otherwise, and credit 1 in a dated entry, 0.7 in the skills list, the
 * summary or an undated entry, 0.4 for something related or only partly said, 0 for a gap.
 * Pure and deterministic: no clock, no model. A posting that asks for nothing scores 0, `none`.
 *
 * @returns one part for each requirement, in order; `where` points into `resume`, best first.
 */
export function coverageOf(resume: JsonResume, posting: Posting): Coverage {
  const passages = passagesOf(resume);
  const parts = posting.requirements.map((requirement): CoveragePart & { must: boolean } => ({
    requirementId: requirement.id,
    weight: requirement.must ? MUST_WEIGHT : NICE_WEIGHT,
    must: requirement.must,
    ...creditOf(requirement, passages, resume),
  }));
  const possible = parts.reduce((sum, { weight }) => sum + weight, 0);
  const reached = parts.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
  const score = possible === 0 ? 0 : Math.round((100 * reached) / possible);
  return {
    score,
    band: bandOf(score),
    must: count(parts.filter((part) => part.must)),
    nice: count(parts.filter((part) => !part.must)),
    parts: parts.map(({ requirementId, weight, credit, status, where }) => ({
      requirementId,
      weight,
      credit,
      status,
      where,
    })),
  };
}

/** The band of a score of 0–100. */
export function bandOf(score: number): CoverageBand {
  return COVERAGE_BANDS.find(([, least]) => score >= least)?.[0] ?? 'none';
}

function count(parts: Credit[]): { covered: number; total: number } {
  return {
    covered: parts.filter(({ status }) => status === 'covered').length,
    total: parts.length,
  };
}
