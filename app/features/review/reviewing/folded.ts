import { normalise } from '~/features/language/normalise';
import { foldedWordsOf } from '~/features/language/term-tokens';

/** A text for finding whole words in, as the lexicon folds them, with a space at both ends. */
export function folded(text: string): string {
  return ` ${foldedWordsOf(normalise(text).text).join(' ')} `;
}
