import { fold } from '~/features/language/fold';

/** Words are looked for in the beginning of what is typed; nobody types more. */
const LONGEST_QUERY = 200;

const wordsOf = (text: string): string[] => text.split(/\s+/u).map((word) => fold(word));

/**
 * Whether a text holds every word of what somebody looks for, in any order, without regard to case
 * and accents, so that “resume” finds “Résumé”.
 */
export function holdsWords(text: string, typed: string): boolean {
  const folded = wordsOf(text).join(' ');
  return wordsOf(typed.slice(0, LONGEST_QUERY)).every((word) => folded.includes(word));
}
