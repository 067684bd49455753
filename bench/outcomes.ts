import { seededRandom } from '~/platform/seeded-random';
import { wilson } from '~/features/outcomes/statistics/wilson';
import { findsDifference } from '~/features/outcomes/testing/simulate-groups';
import { atLeast, atMost, reference, type Row } from './row';

const PAGES = 2_000;
const SEED = 20_261_121;

/** What the outcomes page claims: pages of 3,000 people each, looked at 60 times while they come. */
export function benchOutcomes(): Promise<Row[]> {
  const share = (rateOf: (dimension: number, group: number) => number): number => {
    let found = 0;
    for (let page = 0; page < PAGES; page += 1) {
      if (findsDifference(rateOf, seededRandom(SEED + page))) found += 1;
    }
    return (100 * found) / PAGES;
  };
  const noise = [0.08, 0.2, 0.5].map((rate) =>
    atMost(
      `outcomes, ${100 * rate} % everywhere: anything is called different`,
      share(() => rate),
      5,
      '%',
    ),
  );
  const real = [0.25, 0.3, 0.4].map((rate) =>
    reference(
      `outcomes, ${100 * rate} % in one design of three, else 20 %: found`,
      share((dimension, group) => (dimension === 0 && group === 1 ? rate : 0.2)),
      '%',
    ),
  );
  return Promise.resolve([...noise, ...real, ...coverage()]);
}

/** How often a person's own range holds the truth. */
function coverage(): Row[] {
  return [5, 9, 30].map((of) => {
    const random = seededRandom(SEED + of);
    let held = 0;
    for (let run = 0; run < 100_000; run += 1) {
      const truth = 0.05 + 0.5 * random();
      let count = 0;
      for (let n = 0; n < of; n += 1) if (random() < truth) count += 1;
      const { low, high } = wilson(count, of);
      if (low <= truth && truth <= high) held += 1;
    }
    return atLeast(`outcomes, own range of ${of}: holds the truth`, held / 1_000, 94, '%');
  });
}
