import type { ExpectedField } from './expected-fields';
import type { MachineText } from './machine-text';
import { normaliseMachineText } from './normalise';

const EMAIL = /[^\s|,;<>()]+@[^\s|,;<>()]+\.[\p{L}\p{N}-]+/u;
const PHONE = /(?<![\d\p{L}])\+?\(?\d[\d ().\-/]{5,}\d(?![\d\p{L}])/u;
const URL = /(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^\s|]*)?/u;
/** The share of words two texts must have in common to be taken for the same. */
const ALIKE = 0.5;

/** What a machine that knows nothing of the person takes for the contact, and the headings. */
export interface Guess {
  name: string | null;
  email: string | null;
  phone: string | null;
  headings: string[];
}

/** Reads a document of unknown content the way simple parsers do. */
export function guess(text: MachineText): Guess {
  const [first] = text.lines;
  return {
    name: first && !EMAIL.test(first.text) && !/\d/.test(first.text) ? first.text : null,
    email: EMAIL.exec(text.text)?.[0] ?? null,
    phone: PHONE.exec(text.text)?.[0] ?? null,
    headings: text.lines.slice(1).flatMap((line) => (isHeading(line.text) ? [line.text] : [])),
  };
}

/** A short line in capitals, of at least one word of four letters. */
function isHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    line === line.toUpperCase() &&
    /\p{Lu}{4}/u.test(line) &&
    !/[\d@|•]/.test(line)
  );
}

/** What was read in the place of a field that was not found, if anything looks like it. */
export function guessInstead(text: MachineText, field: ExpectedField): string | null {
  switch (field.role) {
    case 'name':
      return text.lines[0]?.text ?? null;
    case 'email':
      return EMAIL.exec(text.text)?.[0] ?? null;
    case 'phone':
      return PHONE.exec(text.text)?.[0] ?? null;
    case 'url':
      return URL.exec(text.text.replace(new RegExp(EMAIL, 'gu'), ''))?.[0] ?? null;
    default:
      return likestLine(text, field.expected);
  }
}

function likestLine(text: MachineText, expected: string): string | null {
  const wanted = wordsOf(normaliseMachineText(expected));
  let best: string | null = null;
  let bestShare = ALIKE;
  for (const line of text.lines) {
    const words = wordsOf(line.text);
    const shared = [...words].filter((word) => wanted.has(word)).length;
    const share = (2 * shared) / (words.size + wanted.size);
    if (share > bestShare) {
      best = line.text;
      bestShare = share;
    }
  }
  return best;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
