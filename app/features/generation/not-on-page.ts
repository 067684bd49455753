import type { Claim } from '~/features/drafts/draft';
import { passagesOf, type Passage } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';

/** Answers that tell something, as against names, dates, contact and the slots of a line. */
const TELLING = [
  /^\/history\/\d+\/(?:did\/\d+|scope|words)$/,
  /^\/scope\/words$/,
  /^\/stories\/\d+\/(?:action|result)$/,
  /^\/extra\/\d+\/words$/,
];

/** The answers of which no word stands on the page; a story that is to stay off it counts for none. */
export function notOnPage(interview: Interview, claims: readonly Claim[]): Passage[] {
  const used = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const usedStories = new Set([...used].map(storyOf).filter((story) => story !== undefined));
  return passagesOf(interview).filter(({ source }) => {
    const story = storyOf(source);
    if (!TELLING.some((pattern) => pattern.test(source)) || used.has(source)) return false;
    if (story === undefined) return true;
    return !usedStories.has(story) && interview.stories[Number(story)]?.onResume === true;
  });
}

const storyOf = (source: string): string | undefined => /^\/stories\/(\d+)\//.exec(source)?.[1];
