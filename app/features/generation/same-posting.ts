import { tokensOf } from '~/features/language/tokens';

/**
 * The share of their words that two postings have in common from which they are one posting, pasted
 * again or corrected. Postings of different jobs, of one employer too, stay well below it.
 */
const SHARED_AT_LEAST = 0.75;

const keysOf = (posting: string): ReadonlySet<string> =>
  new Set(tokensOf(posting).map(({ key }) => key));

/**
 * Whether two texts are the same posting: equal, or with nearly the same words (Jaccard index of
 * their stems). No posting is the same as no posting only.
 */
export function isSamePosting(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const [mine, theirs] = [keysOf(one), keysOf(other)];
  const shared = [...mine].filter((key) => theirs.has(key)).length;
  const all = mine.size + theirs.size - shared;
  return all === 0 || shared / all >= SHARED_AT_LEAST;
}
