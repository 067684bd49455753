/**
 * What must not reach paper: C0/C1 controls, bidirectional overrides and isolates, zero-width
 * spaces, tag characters and lone surrogates. Zero-width (non-)joiners stay between letters, where
 * Persian and Indic scripts spell with them.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u00AD\u{E0000}-\u{E007F}]/u;
const JOINER = /[\u200C\u200D]/;
const LETTER = /[\p{L}\p{M}]/u;
const ASCII = /\p{ASCII}/u;

/** Whether the character at `index` (a whole code point) may be printed. */
export function isPrintable(text: string, index: number, character: string): boolean {
  if (JOINER.test(character)) {
    const before = text[index - 1] ?? '';
    const after = text[index + 1] ?? '';
    return LETTER.test(before) && LETTER.test(after) && !ASCII.test(before) && !ASCII.test(after);
  }
  return !UNPRINTABLE.test(character);
}

/** A name, place or contact as given: unprintable characters out, ends trimmed, nothing else touched. */
export function printable(text: string): string {
  let out = '';
  let index = 0;
  for (const character of text) {
    if (/[\t\n\r\u2028\u2029]/.test(character)) out += ' ';
    else if (isPrintable(text, index, character)) out += character;
    index += character.length;
  }
  return out.trim();
}
