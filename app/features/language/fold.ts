/**
 * Folding of words for comparison: what looks the same or is the same letter in another dress
 * compares equal. Never used for what is printed.
 */

/** Cyrillic and Greek letters that pass for a Latin one. */
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p',
    ԛ: 'q', ѕ: 's', т: 't', у: 'y', х: 'x', ԝ: 'w', ѵ: 'v', г: 'r', п: 'n', ӏ: 'l',
    α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ζ: 'z',
    ı: 'i', ɑ: 'a', ɡ: 'g', ʟ: 'l',
  }),
); // prettier-ignore

/** Letters that no compatibility form takes apart. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't',
}; // prettier-ignore

/** Characters that are not seen: zero-width, soft hyphen, direction marks, variation selectors, tags. */
export const INVISIBLE = new RegExp(
  [
    '[\\u00AD\\u061C\\u115F\\u1160]',
    '\\u034F',
    '[\\u17B4\\u17B5]',
    '[\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]',
    '[\\uFE00-\\uFE0F]',
    '[\\u{E0000}-\\u{E0FFF}]',
  ].join('|'),
  'gu',
);

/** Characters that make a reader see another order or another text than a machine reads. */
export const HIDING = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

const ASCII = /^[\u0020-\u007E]*$/;
const ASSIGNED_LATIN = /\p{Script=Latin}/u;
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Lower case, compatibility forms resolved (full-width, ligatures), diacritics and invisible
 * characters dropped, and look-alike letters of other alphabets read as the Latin ones where a word
 * mixes alphabets or where `latin` says that its surroundings are Latin.
 */
export function fold(word: string, latin = false): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const plain = Array.from(
    word.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKD'),
  )
    .filter((character) => !/[\u0300-\u036F]/.test(character))
    .map((character) => SPELLED_OUT[character] ?? (character === '’' ? "'" : asciiDigit(character)))
    .join('')
    .normalize('NFC');
  if (!OTHER_ALPHABET.test(plain) && !/[ıɑɡʟ]/.test(plain)) return plain;
  const letters = Array.from(plain);
  const mixed = ASSIGNED_LATIN.test(plain);
  const disguised =
    latin && letters.every((letter) => !OTHER_ALPHABET.test(letter) || LOOKALIKES.has(letter));
  return mixed || disguised
    ? letters.map((letter) => LOOKALIKES.get(letter) ?? letter).join('')
    : plain;
}

/** Whether most letters of the text are Latin, so that a stray look-alike is a disguise. */
export function isMostlyLatin(text: string): boolean {
  if (ASCII.test(text)) return true;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return latin * 2 > all;
}

/** The ASCII form of a decimal digit of any script; other characters as they are. */
function asciiDigit(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character;
  // The ten digits of a script follow each other, zero first.
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
