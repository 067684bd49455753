import { type JsonResume } from '~/features/resume/json-resume';
import { alternativesOf } from './coverage/alternatives';
import { readAsked, type Asked } from './coverage/asked';
import { creditOf, GAP, supportsOf, type Credit, type Support } from './coverage/credit';
import { passagesOf } from './coverage/passages';
import {
  type Coverage,
  type CoverageBand,
  type CoveragePart,
  type Posting,
  type Requirement,
} from './posting';

/** Names the formula below; it changes when the same resume and posting can score otherwise. */
export const COVERAGE_VERSION = '5';

export const MUST_WEIGHT = 3;
export const NICE_WEIGHT = 1;
/** Manners are easily claimed and never shown by a page. */
const SOFT_WEIGHT = 0.3;
/** What the answers say and the page does not is no more than what a list says. */
const TOLD_MOST = 0.7;
/** From here on a thing counts as covered. */
const LISTED = 0.7;
/** One text shows so many things in full; of more it is a list of words. */
const MOST_IN_ONE = 8;

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
 * weight 3 for a must, 1 for a wish and 0.3 for a manner, shared among alternatives of which one is
 * enough. Credit is 1 in a dated entry, 0.7 in the skills list, the summary, an undated entry or only
 * in the answers, 0.4 for something related, partly said or not held yet, 0 for a gap.
 * Pure and deterministic: no clock, no model. A posting that asks for nothing scores 0, `none`.
 *
 * @param told everything the person said, in the form of a resume; none where only the page counts.
 * @returns one part for each requirement, in order; `where` points into `resume`, best first.
 */
export function coverageOf(
  resume: JsonResume,
  posting: Pick<Posting, 'requirements'>,
  told?: JsonResume,
): Coverage {
  const { requirements } = posting;
  const asked = requirements.map(readAsked);
  const shown = creditsIn(asked, resume);
  const said = told === undefined ? undefined : creditsIn(asked, told);
  const credits = shown.map((credit, index) => withTold(credit, said?.[index]));
  const single = requirements.map((requirement, index) => ({
    requirementId: requirement.id,
    weight: weightOf(requirement),
    ...(credits[index] ?? GAP),
  }));
  const parts = withNamed(shareAlternatives(single, requirements), requirements);
  const possible = parts.reduce((sum, { weight }) => sum + weight, 0);
  const reached = parts.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
  const score = possible === 0 ? 0 : Math.round((100 * reached) / possible);
  const count = (must: boolean) => {
    const counted = parts.filter((_, index) => requirements[index]?.must === must);
    const covered = counted.filter(({ status }) => status === 'covered');
    return { covered: covered.length, total: counted.length };
  };
  return { score, band: bandOf(score), must: count(true), nice: count(false), parts };
}

/** The band of a score of 0–100. */
export function bandOf(score: number): CoverageBand {
  return COVERAGE_BANDS.find(([, least]) => score >= least)?.[0] ?? 'none';
}

function weightOf({ kind, must }: Requirement): number {
  if (kind === 'soft') return SOFT_WEIGHT;
  return must ? MUST_WEIGHT : NICE_WEIGHT;
}

/** What each requirement gets from a document by itself. */
function creditsIn(asked: readonly Asked[], document: JsonResume): Credit[] {
  const passages = passagesOf(document);
  const given = new Map<string, number>();
  return asked.map((one) => {
    const supports = supportsOf(one, passages).map((support): Support => {
      if (support.credit < 1) return support;
      const { pointer } = support.passage;
      const before = given.get(pointer) ?? 0;
      given.set(pointer, before + 1);
      return before < MOST_IN_ONE ? support : { ...support, credit: 0.7, why: 'listed' };
    });
    return creditOf(one, supports.toSorted((a, b) => b.credit - a.credit), document); // prettier-ignore
  });
}

const NOT_HELD = { credit: 0.4, status: 'partial', why: 'notHeld' } as const;

/** What was said and is not on the page is no gap, and not shown either. */
function withTold(shown: Credit, told: Credit | undefined): Credit {
  if (told === undefined) return shown;
  // A credential typed as lapsed is not printed; the job it was once needed for shows nothing.
  if (told.why === 'notHeld' && !shown.where.some((path) => path.startsWith('/certificates')))
    return shown.credit > told.credit ? { ...shown, ...NOT_HELD } : { ...told, where: shown.where };
  const credit = told.credit > TOLD_MOST ? TOLD_MOST : told.credit;
  return credit > shown.credit
    ? { credit, status: 'partial', where: shown.where, why: 'told' }
    : shown;
}

/** A duty of which something it names is shown is shown in part. */
function withNamed(
  parts: readonly CoveragePart[],
  requirements: readonly Requirement[],
): CoveragePart[] {
  return parts.map((part, at) => {
    const duty = requirements[at];
    if (part.credit > 0 || duty?.kind !== 'duty') return part;
    const named = requirements.findIndex(
      (one, i) =>
        one.kind !== 'duty' &&
        one.kind !== 'soft' &&
        duty.start <= one.start &&
        one.end <= duty.end &&
        (parts[i]?.credit ?? 0) >= LISTED,
    );
    const shown = parts[named];
    return shown === undefined
      ? part
      : { ...part, credit: 0.4, status: 'partial', where: shown.where, why: 'partly' };
  });
}

/** Of alternatives one is enough: they share the weight of one and what the best of them has. */
function shareAlternatives(
  parts: readonly CoveragePart[],
  requirements: readonly Requirement[],
): CoveragePart[] {
  const shared = [...parts];
  for (const group of alternativesOf(requirements)) {
    const places = group.map((one) => requirements.indexOf(one));
    const best = places.reduce((most, at) => Math.max(most, parts[at]?.credit ?? 0), 0);
    const holder = parts.find((part, at) => places.includes(at) && part.credit === best);
    for (const at of places) {
      const part = parts[at];
      if (part === undefined || holder === undefined) continue;
      const weight = part.weight / group.length;
      shared[at] =
        part.credit === best
          ? { ...part, weight }
          : { ...part, weight, credit: holder.credit, status: holder.status, where: holder.where, why: 'alternative' }; // prettier-ignore
    }
  }
  return shared;
}
