import { type PostingLine } from './lines';

/** A passage of the normalised text. */
export interface Passage {
  start: number;
  end: number;
}

/** Where `part` stands in a line, without the blanks around it; null where it does not. */
export function passageOf(line: PostingLine, part: string, from = 0): Passage | null {
  const at = line.text.indexOf(part, from);
  const trimmed = part.trim();
  if (at < 0 || trimmed === '') return null;
  const start = line.start + at + part.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

/** The first line with a label, and the value behind it or on the next line. */
export function labelled(
  lines: PostingLine[],
  label: RegExp,
): { line: PostingLine; value: string } | null {
  for (const [i, line] of lines.entries()) {
    const value = label.exec(line.text)?.[1];
    if (value !== undefined) return { line, value };
    // "Job title:" with its value on the next line.
    const next = lines[i + 1];
    const isOver = next !== undefined && !next.bullet && line.text.endsWith(':');
    if (isOver && label.test(`${line.text} x`)) {
      return { line: next, value: next.text };
    }
  }
  return null;
}
