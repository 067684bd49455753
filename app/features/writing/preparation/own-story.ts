import { findAnswer, quote, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { isPrivate } from '../composing/words/private-matters';
import type { NeverRule } from '../composing/never';
import type { OwnStory } from './preparation';

const STORY = /^\/stories\/(\d+)\//;
const PARTS = [
  ['situation', 'What was going on'],
  ['action', 'What you did'],
  ['result', 'What changed'],
  ['proof', 'How you know'],
] as const;

/** Fewer words than this are a title or a name, which nobody has to be reminded of. */
const MIN_WORDS = 3;
const MOST_ANSWERS = 3;

/** The whole story an answer belongs to, part by part; for other answers, the answers themselves. */
export function ownStory(
  interview: Interview,
  evidence: readonly Evidence[],
  never: NeverRule,
): OwnStory {
  const sources = [...new Set(evidence.map(({ source }) => source))];
  const index = sources
    .map((source) => STORY.exec(source)?.[1])
    .find((found) => found !== undefined);
  if (index !== undefined) return storyAt(interview, Number(index), never, evidence);
  return {
    parts: sources
      .flatMap((source) => tellable(interview, source, never, evidence))
      .filter(({ quote: said }) => said.split(/\s+/u).length >= MIN_WORDS)
      .slice(0, MOST_ANSWERS)
      .map((told) => ({ label: 'What you said', evidence: told })),
  };
}

/**
 * One story of an interview.
 *
 * @param printed quotes a printed line rests on, which may be told even where their sentence may not.
 */
export function storyAt(
  interview: Interview,
  index: number,
  never: NeverRule,
  printed: readonly Evidence[] = [],
): OwnStory {
  return {
    parts: PARTS.flatMap(([field, label]) =>
      tellable(interview, `/stories/${index}/${field}`, never, printed).map((evidence) => ({
        label,
        evidence,
      })),
    ),
  };
}

/**
 * An answer as quotes: whole where all of it may be told, else the sentences that may and what was
 * printed of it. What must not appear, or is private, is not rehearsed either.
 */
function tellable(
  interview: Interview,
  source: string,
  never: NeverRule,
  printed: readonly Evidence[],
): Evidence[] {
  const text = findAnswer(interview, source) ?? '';
  const hidden = (words: string) => never.forbids(words) || isPrivate(words);
  if (text.trim() === '') return [];
  if (!hidden(text)) return [trimmed(source, text, 0, text.length)];
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '' && !hidden(segment))
    .map(({ index, segment }) => trimmed(source, text, index, index + segment.length));
  const within = ({ start, end }: Evidence) =>
    sentences.some((sentence) => sentence.start <= start && sentence.end >= end);
  return [
    ...sentences,
    ...printed.filter((item) => item.source === source && !hidden(item.quote) && !within(item)),
  ].sort((a, b) => a.start - b.start);
}

function trimmed(source: string, text: string, from: number, to: number): Evidence {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return quote({ source, text }, start, start + words.trim().length);
}
