import { printable } from '../composing/words/printable';

const TAG = /<[!/?]?[a-z][^<>]*>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gisu;
const MARKDOWN_LINK = /!?\[([^\]]*)\]\([^)]*\)/gu;
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.|mailto:|javascript:|data:[a-z]+\/)\S*/giu;
const EMPHASIS = /\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|~~|`+/gu;
/** List marks, quotes and headings; `=`, `+`, `@` and tabs begin a formula in a spreadsheet. */
const OPENING = /^(?:[\s#>*•·‣◦=+@|\\/-]+|\d{1,2}[.)]\s)+/u;

/**
 * A model's sentence as plain text: characters that are not seen or turn the reading around, markup
 * and addresses are taken out, spaces are made one.
 */
export function plainText(text: string): string {
  let plain = printable(text.normalize('NFC'));
  // Taking something out may put together what was apart, such as `<scr<b>ipt>`.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = strip(plain);
  }
  return plain;
}

const strip = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(MARKDOWN_LINK, '$1')
    .replace(ADDRESS, ' ')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z]+);/giu, ' ')
    .replace(EMPHASIS, '')
    .replace(/\s+/gu, ' ')
    .replace(OPENING, '')
    .trim();
