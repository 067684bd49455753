/**
 * How what was printed and what was read are compared: compatibility forms are unified (NFKC, so a
 * ligature equals its letters), dashes and quotation marks each count as one, characters without
 * a shape are ignored, and any run of space is one space. Case and all other characters count.
 */
export function normaliseMachineText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b\u2032`\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Without any space; two texts equal like this but not otherwise have letters that stand apart. */
export function squeeze(text: string): string {
  return normaliseMachineText(text).replace(/ /g, '');
}

/** Scripts in which a line may break between any two letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
/** Behind these an address breaks. */
const BREAKS_BEHIND = /[-/.,:;@_&?=#%|)]/;
const WORD = /[\p{L}\p{N}]/u;
/** What is longer than a line may hold, and has no space, breaks anywhere. */
const LONGER_THAN_A_LINE = 30;

/**
 * A pattern that finds a text in normalised lines joined by line breaks. A space matches a line
 * break; a line may also break where no space is: within scripts that have no spaces, and within a
 * word with a hyphen put in. Beside a punctuation mark a space more is no fault, as it splits no
 * word (readers put one where a letter leans away from a bracket), but in an address it is: there
 * only a line break behind a mark is let pass. What no line can hold breaks anywhere. Whole words
 * only.
 *
 * @param address whether the text is an e-mail or web address.
 */
export function patternOf(text: string, { address = false } = {}): RegExp {
  const normalised = normaliseMachineText(text);
  const characters = Array.from(normalised);
  const breaksAnywhere = longWords(normalised);
  const parts = characters.map((character, index) => {
    const next = characters[index + 1];
    if (character === ' ') return '[ \\n]';
    const literal = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    if (next === undefined || next === ' ') return literal;
    if (breaksAnywhere[index]) return `${literal}(?:-?\\n)?`;
    return literal + (address ? breakInAddress(character) : breakBetween(character, next));
  });
  const edge = (character: string | undefined): boolean =>
    character !== undefined && WORD.test(character) && !UNSPACED.test(character);
  const before = edge(characters[0]) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = edge(characters.at(-1)) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(before + parts.join('') + after, 'gu');
}

/** Of each character whether it is in a word too long for a line. */
function longWords(text: string): boolean[] {
  return text.split(' ').flatMap((word) => {
    const { length } = Array.from(word);
    return Array.from({ length: length + 1 }, () => length >= LONGER_THAN_A_LINE);
  });
}

function breakInAddress(character: string): string {
  return BREAKS_BEHIND.test(character) ? '\\n?' : '';
}

function breakBetween(character: string, next: string): string {
  if (UNSPACED.test(character) || UNSPACED.test(next)) return '\\n?';
  return WORD.test(character) && WORD.test(next) ? '(?:-\\n)?' : '[ \\n]?';
}
