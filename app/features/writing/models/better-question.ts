import { isFunctionWord } from '~/features/language/function-words';
import { tokensOf } from '~/features/language/tokens';
import type { WordingComparison } from './rubric';

const COMFORTABLE_LENGTH = 140;

/**
 * Compares two wordings of the question that a printed line invites. A question is better the more
 * it asks about this line and no other: it must name more of the line's telling words than the one
 * before, in at most 140 characters.
 */
export function compareQuestions(
  before: string,
  after: string,
  { line, language }: { line: string; language: string },
): WordingComparison {
  if (after === before) return { better: false, why: 'It is the same.' };
  if (after.length > COMFORTABLE_LENGTH)
    return { better: false, why: 'It is too long to be asked.' };
  const named = (question: string): number => {
    const said = new Set(tellingWords(line, language));
    return new Set(tellingWords(question, language).filter((word) => said.has(word))).size;
  };
  return named(after) > named(before)
    ? { better: true, why: 'It asks about more of the line.' }
    : { better: false, why: 'It asks no more about the line.' };
}

const tellingWords = (text: string, language: string): string[] =>
  tokensOf(text).flatMap((token) =>
    token.kind === 'word' && !isFunctionWord(token.text, language) ? [token.key] : [],
  );
