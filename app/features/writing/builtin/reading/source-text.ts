import type { Evidence, Passage } from '~/features/interview/evidence';
import { quote } from '~/features/interview/evidence';
import { isPrintable } from '../words/printable';

/**
 * An answer as it is read: unprintable characters and superseded words are gone, and every
 * remaining UTF-16 unit remembers where it stood, so that a quote is always a slice of the original.
 */
export interface SourceText {
  passage: Passage;
  text: string;
  /** `passage.text[origins[i]] === text[i]`, apart from tabs and separators read as a space or line end. */
  origins: readonly number[];
}

export interface Span {
  start: number;
  end: number;
}

/** Reads a passage; line and paragraph separators become `\n`, tabs and no-break spaces a space. */
export function readSource(passage: Passage): SourceText {
  const units: string[] = [];
  const origins: number[] = [];
  let index = 0;
  for (const character of passage.text) {
    const read = asRead(passage.text, index, character);
    for (let unit = 0; unit < read.length; unit += 1) {
      units.push(read[unit] ?? '');
      origins.push(index + unit);
    }
    index += character.length;
  }
  return { passage, text: units.join(''), origins };
}

function asRead(text: string, index: number, character: string): string {
  if (/[\n\r\u2028\u2029]/.test(character)) return '\n';
  if (/[\t\u00A0]/.test(character)) return ' ';
  return isPrintable(text, index, character) ? character : '';
}

/** The source with a span taken out. */
export function without(source: SourceText, { start, end }: Span): SourceText {
  return {
    passage: source.passage,
    text: source.text.slice(0, start) + source.text.slice(end),
    origins: [...source.origins.slice(0, start), ...source.origins.slice(end)],
  };
}

/** The source with a span taken to another place; its units keep their origins. */
export function moved(source: SourceText, { start, end }: Span, to: number): SourceText {
  const rest = without(source, { start, end });
  const at = to > start ? to - (end - start) : to;
  return {
    passage: source.passage,
    text: rest.text.slice(0, at) + source.text.slice(start, end) + rest.text.slice(at),
    origins: [
      ...rest.origins.slice(0, at),
      ...source.origins.slice(start, end),
      ...rest.origins.slice(at),
    ],
  };
}

/** The verbatim words behind `source.text.slice(start, end)`; undefined where nothing is left. */
export function evidenceFor(source: SourceText, { start, end }: Span): Evidence | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source.text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(source.text[to - 1] ?? '')) to -= 1;
  if (from >= to) return undefined;
  const origins = source.origins.slice(from, to);
  const [first, last] = [Math.min(...origins), Math.max(...origins)];
  return quote(source.passage, first, last + 1);
}
