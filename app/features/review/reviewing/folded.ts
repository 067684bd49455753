/**
 * A text for finding whole words in: lower case, marks as spaces, one at both ends, and no plural's
 * "s".
 */
export function folded(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/u, '') : word));
  return ` ${words.join(' ')} `;
}
