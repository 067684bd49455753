import type { Word } from '~/features/language/statements';
import { DOWN, UP } from '../words/vocabulary';

export type Direction = 'up' | 'down';

const MOVES = /^(?:go|went|gone|goes|going|is|was|were|are|came|come|up|down|by|,)$/;

/** Whether the words tell of more or of less; undefined where they tell of neither or both. */
export function directionOf(words: readonly Word[]): Direction | undefined {
  const found = new Set<Direction>();
  words.forEach((word, index) => {
    const before = words[index - 1]?.text ?? '';
    const particle =
      (word.text === 'up' || word.text === 'down') &&
      (MOVES.test(before) ||
        words[index + 1]?.kind === 'number' ||
        /^(?:by|to|from)$/.test(words[index + 1]?.text ?? ''));
    if (particle) found.add(word.text as Direction);
    if (UP.has(word.key)) found.add('up');
    if (DOWN.has(word.key)) found.add('down');
  });
  return found.size === 1 ? [...found][0] : undefined;
}
