/** Letters without case and accents, so that “resume” finds “Résumé”. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Words are looked for in the beginning of what is typed; nobody types more. */
const LONGEST_QUERY = 200;

/** Whether a text holds every word of what somebody looks for, in any order. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = fold(text);
  const words = fold(typed.slice(0, LONGEST_QUERY)).split(/\s+/u);
  return words.every((word) => folded.includes(word));
}
