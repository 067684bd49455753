import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import { bulletOf, type Bullet } from './bullet';
import { composeFromParts } from './from-parts';
import { keptBullets } from './kept-lines';
import type { Telling } from './piece';
import { storyBullets } from './story-bullets';
import { hasNumber } from './words/numbers';

/**
 * The bullets of one story: what the person kept, else the line of its slots, else what is composed
 * of its free words.
 */
export function bulletsOfStory(
  interview: Interview,
  index: number,
  clauses: readonly Clause[],
  telling: Telling,
): Bullet[] {
  const story = interview.stories[index];
  if (story === undefined) return [];
  const about = { story: index, question: story.question };
  const kept = keptBullets(interview, story.lines, `/stories/${index}/lines`).map((one) => ({
    ...one,
    ...about,
  }));
  if (kept.length > 0) return kept;
  const { parts, quantities = [] } = story;
  const [typed] =
    parts === undefined
      ? []
      : composeFromParts({
          parts,
          quantities,
          ongoing: telling.ongoing,
          story: `/stories/${index}`,
        });
  if (typed !== undefined) {
    const change = /\bfrom\b.*\bto\b/u.test(typed.text);
    return [
      {
        ...bulletOf(interview, typed, { result: true, number: hasNumber(typed.text), change }),
        ...about,
      },
    ];
  }
  const own = clauses.filter((clause) => clause.story === index);
  return storyBullets(own, telling, story.question).map((line) => ({
    ...bulletOf(interview, line, line.tells),
    ...about,
  }));
}
