import { seededRandom } from '~/platform/seeded-random';

/**
 * The items in an order that depends on nothing but the seed (Fisher–Yates over Mulberry32), so
 * that a person always meets the same order and no position is favoured across people.
 */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = kept;
  }
  return shuffled;
}
