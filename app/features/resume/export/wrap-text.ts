import { CONTACT_SEPARATOR } from '../format/contact';

/** Columns of a line of plain text, as mail and forms show them. */
export const TEXT_COLUMNS = 80;

/**
 * A line of plain text on as many as it needs; what follows the first is set in by `indent`. A word
 * longer than a line stays whole. Columns are counted as terminals do: Chinese, Japanese and Korean
 * characters take two.
 */
export function wrapText(line: string, indent = ''): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && columnsOf(longer) > TEXT_COLUMNS) {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}

/** Contacts beside one another, on lines that break between two of them. */
export function wrapContacts(contacts: readonly string[]): string {
  const lines: string[] = [];
  for (const contact of contacts) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${CONTACT_SEPARATOR}${contact}`;
    if (last === undefined || columnsOf(longer) > TEXT_COLUMNS) lines.push(contact);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;

const columnsOf = (text: string): number =>
  Array.from(text).length + (text.match(WIDE)?.length ?? 0);
