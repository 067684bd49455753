import { EMPTY_SAMPLE, type Sample } from '~/features/experiments/statistics/sample';
import { TESTS } from '../insights/across-people.server';
import { compareGroups } from '../insights/compare-groups';

/** Groups as unequal as choices are, in three dimensions as on the page. */
const SHARES = [
  [0.6, 0.25, 0.15],
  [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.03, 0.01, 0.01],
  [0.35, 0.25, 0.2, 0.1, 0.06, 0.04],
];

/**
 * A page of outcomes that is looked at after every 50 people, until there are 3,000.
 *
 * @param rateOf the chance of an interview in a group of a dimension.
 * @returns whether anything was called different at any look.
 */
export function findsDifference(
  rateOf: (dimension: number, group: number) => number,
  random: () => number,
): boolean {
  const dimensions = SHARES.map((shares) => shares.map((): Sample => ({ ...EMPTY_SAMPLE })));
  for (let person = 1; person <= 3_000; person += 1) {
    const groups = SHARES.map((shares) => pick(shares, random()));
    const chance = Math.max(...groups.map((group, dimension) => rateOf(dimension, group)));
    const value = random() < chance ? 1 : 0;
    groups.forEach((group, dimension) => {
      const sample = dimensions[dimension]?.[group] ?? EMPTY_SAMPLE;
      const grown = {
        people: sample.people + 1,
        sum: sample.sum + value,
        sumOfSquares: sample.sumOfSquares + value,
        nonZero: sample.nonZero + value,
      };
      dimensions[dimension]?.splice(group, 1, grown);
    });
    if (person % 50 !== 0) continue;
    const found = dimensions.some((samples) =>
      compareGroups(
        new Map(samples.map((sample, group) => [String(group), sample])),
        TESTS,
      ).shown.some(({ differs }) => differs),
    );
    if (found) return true;
  }
  return false;
}

function pick(shares: readonly number[], at: number): number {
  let sum = 0;
  const found = shares.findIndex((share) => (sum += share) > at);
  return found === -1 ? shares.length - 1 : found;
}
