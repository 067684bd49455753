import { fold, isMostlyLatin } from './fold';
import { wordKey } from './word-key';

/** A word or a number of a text, with its place. */
export interface Token {
  /** Folded for comparison. */
  text: string;
  /** What its inflected forms share. */
  key: string;
  /** UTF-16 offsets into the text as given. */
  start: number;
  end: number;
  kind: 'word' | 'number';
  /** Written with a capital first letter. */
  capital: boolean;
  /** The raw text between the token before (or the start of the text) and this one. */
  gap: string;
}

/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const TOKEN = new RegExp(
  [
    // Numbers: 42 · 1,200 · 1.5 · 4:30; the sign and the unit stand in the gaps.
    "\\p{Nd}+(?:[.,:'’\u00A0\u202F\u2009]\\p{Nd}+)*",
    `[${UNSPACED}]+`,
    // A currency's letters before its number: R4.1, KSh1.5.
    '\\p{L}{1,3}\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!\\p{L})',
    // Words with digits inside or after them (S7, K8s), apostrophes, and the marks of C++, C#, .NET.
    '(?<![\\p{L}\\p{Nd}])\\.(?=NET\\b)\\p{L}+',
    "\\p{L}[\\p{L}\\p{M}\\p{Nd}\\p{Cf}]*(?:['’]\\p{L}+)*(?:\\+\\+|#)?",
    '[½¼¾⅓⅔]',
  ].join('|'),
  'gu',
);
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': 'half', '¼': 'quarter', '¾': 'three-quarters', '⅓': 'third', '⅔': 'two-thirds',
}; // prettier-ignore
const unspaced = new RegExp(`^[${UNSPACED}]`, 'u');

/** The words and numbers of a text in order. Unspaced scripts give overlapping pairs of characters. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const latin = isMostlyLatin(text);
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const gap = text.slice(last, start);
    last = end;
    if (unspaced.test(raw)) {
      pushPairs(tokens, raw, start, gap);
      continue;
    }
    const number = /^\p{Nd}/u.test(raw);
    const word = (Object.hasOwn(FRACTIONS, raw) ? FRACTIONS[raw] : undefined) ?? fold(raw, latin);
    if (word === '') continue;
    tokens.push({
      text: word,
      key: number ? word : wordKey(word),
      start,
      end,
      kind: number ? 'number' : 'word',
      capital: /^\p{Lu}/u.test(raw),
      gap,
    });
  }
  return tokens;
}

function pushPairs(tokens: Token[], raw: string, start: number, gap: string): void {
  const characters = Array.from(raw);
  let at = start;
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (next !== undefined || characters.length === 1) {
      const pair = `${character}${next ?? ''}`;
      tokens.push({
        text: fold(pair),
        key: fold(pair),
        start: at,
        end: at + pair.length,
        kind: 'word',
        capital: false,
        gap: index === 0 ? gap : '',
      });
    }
    at += character.length;
  });
}
