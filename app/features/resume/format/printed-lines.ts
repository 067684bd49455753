import { FUNCTION_WORDS } from '~/features/language/function-words';
import { cardinalOf } from '~/features/language/number-words';
import { tokensOf } from '~/features/language/tokens';
import type { JsonResume } from '../json-resume';
import { outlineOf, type OutlineEntry } from './outline';

/** The words of a text that tell something, numbers in figures, each as its inflected forms share it. */
export function tellingWords(text: string): string[] {
  return tokensOf(text)
    .filter((token) => !FUNCTION_WORDS.has(token.text) || cardinalOf(token.text) !== undefined)
    .map(({ text: word, key }) => String(cardinalOf(word) ?? key));
}

/**
 * What a resume prints, to be asked whether something said is on it.
 *
 * @returns whether one line of the page holds every telling word of a text, in any order; true for
 *   a text without telling words.
 */
export function linesPrinted(resume: JsonResume): (text: string) => boolean {
  const { label, sections } = outlineOf(resume);
  const printed = [label, ...sections.flatMap(({ entries }) => entries.flatMap(linesOf))].map(
    (line) => new Set(tellingWords(line)),
  );
  return (text) => {
    const words = tellingWords(text);
    return words.length === 0 || printed.some((line) => words.every((word) => line.has(word)));
  };
}

/** An entry as lines: its heading and its list of words are one each, as is every other item. */
function linesOf({ items }: OutlineEntry): string[] {
  const isLine = ({ role }: (typeof items)[number]) => role === 'bullet' || role === 'text';
  const joined = items.filter((item) => !isLine(item)).map(({ text }) => text);
  return [joined.join(', '), ...items.filter(isLine).map(({ text }) => text)];
}
