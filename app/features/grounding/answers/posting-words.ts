import { passagesOf } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';

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
  const named = namedSkills(interview);
  for (const run of runs) {
    if (run.split(' ').every((word) => named.has(word))) runs.delete(run);
  }
  return { keys: new Set(words.map(({ key }) => key)), runs };
}

/** A list of skills the person names is their own, in whatever order the posting lists them. */
function namedSkills(interview: Interview): Set<string> {
  const words = passagesOf(interview)
    .filter(({ source }) => source.startsWith('/skills/'))
    .flatMap(({ text }) => tokensOf(text).map((token) => token.text));
  return new Set([...words, 'and']);
}

/** Every run of `RUN_LENGTH` neighbouring words. */
export function runsOf(words: readonly string[]): string[] {
  return words
    .slice(RUN_LENGTH - 1)
    .map((_, index) => words.slice(index, index + RUN_LENGTH).join(' '));
}
