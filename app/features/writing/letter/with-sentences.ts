import type { Letter, LetterSentence } from './letter';

/** The letter with each sentence as `change` gives it. */
export function withSentences(
  letter: Letter,
  change: (sentence: LetterSentence) => LetterSentence,
): Letter {
  return {
    ...letter,
    paragraphs: letter.paragraphs.map(({ sentences }) => ({ sentences: sentences.map(change) })),
  };
}
