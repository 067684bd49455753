import { passagesOf } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { tokensOf } from '../../language/tokens';

/** The posting as what a draft must not copy from. */
export interface PostingWords {
  keys: ReadonlySet<string>;
  /** Runs of six words that stand in the posting and in no answer. */
  runs: ReadonlySet<string>;
}

/** A copied run shorter than this is everyday language. */
export const RUN_LENGTH = 6;

/** Reads the posting of an interview. It is never evidence. */
export function readPosting(interview: Interview): PostingWords {
  const words = tokensOf(interview.target.posting);
  const runs = new Set(runsOf(words.map(({ text }) => text)));
  for (const { text, source } of passagesOf(interview)) {
    if (source.startsWith('/target/')) continue;
    for (const run of runsOf(tokensOf(text).map((token) => token.text))) runs.delete(run);
  }
  return { keys: new Set(words.map(({ key }) => key)), runs };
}

/** Every run of `RUN_LENGTH` neighbouring words. */
export function runsOf(words: readonly string[]): string[] {
  return words
    .slice(RUN_LENGTH - 1)
    .map((_, index) => words.slice(index, index + RUN_LENGTH).join(' '));
}
