import type { JsonResume } from '~/features/resume/json-resume';
import { coverageOf } from '../coverage';
import { canonicalise } from '../lexicon/spell';
import type { CoveragePart } from '../posting';
import type { CoverageCase } from './coverage-cases';
import { postingOf } from './posting-of';

export interface Measured extends CoverageCase {
  read: CoveragePart['status'];
}

/** What coverage says of each pair. */
export function measureCoverage(pairs: readonly CoverageCase[]): Measured[] {
  return pairs.map((pair) => ({ ...pair, read: readPair(pair) }));
}

function readPair({ asked, told, kind, as }: CoverageCase): CoveragePart['status'] {
  const posting = postingOf([{ label: asked, canonical: canonicalise(asked), kind }]);
  const dates = { startDate: '2019-01', endDate: '2023-12' };
  const resume: JsonResume = {
    work: [as === 'position' ? { position: told, ...dates } : { highlights: [told], ...dates }],
  };
  return coverageOf(resume, posting).parts[0]?.status ?? 'gap';
}

/** Shares of 0–1: how much of what is called covered is so, how much of it is found. */
export function coverageShares(measured: readonly Measured[]): {
  precision: number;
  recall: number;
  /** Pairs of which the same is said. */
  agreement: number;
  /** Of the gaps, those called covered. */
  falselyCovered: number;
} {
  const count = (test: (pair: Measured) => boolean) => measured.filter(test).length;
  const right = count(({ read, status }) => read === 'covered' && status === 'covered');
  const share = (part: number, whole: number) => part / Math.max(1, whole);
  return {
    precision: share(
      right,
      count(({ read }) => read === 'covered'),
    ),
    recall: share(
      right,
      count(({ status }) => status === 'covered'),
    ),
    agreement: share(
      count(({ read, status }) => read === status),
      measured.length,
    ),
    falselyCovered: share(
      count(({ read, status }) => read === 'covered' && status === 'gap'),
      count(({ status }) => status === 'gap'),
    ),
  };
}
