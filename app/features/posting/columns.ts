import { mapText, type MappedText } from '~/features/language/mapped-text';
import { openSection } from './open-headings';
import { headingSection } from './headings';

interface Cell {
  text: string;
  from: number;
}

const HEADS = /^([^\t:]{3,50}:?)\t+([^\t:]{3,50}:?)$/u;
const ROW = /^([^\t]*)\t+([^\t]*)$/u;
/** "x", "✓", "E": a table of criteria, whose rows belong together. */
const MARK = /^(?:[x✓✔ED]|yes|no)?$/iu;

const isHeading = (words: string): boolean =>
  (headingSection(words) ?? openSection(words)) !== undefined;

/**
 * A text in the order a reader reads it: where two headings stand beside each other over two
 * columns ("About you", a tab, "Nice to have"), the left one and then the right one.
 *
 * @returns the text with the way back to it; undefined where no columns stand in it.
 */
export function inReadingOrder(given: string): MappedText | undefined {
  if (!given.includes('\t')) return undefined;
  const lines = linesOf(given);
  const mapper = mapText(given.length);
  let found = false;
  for (let at = 0; at < lines.length; at++) {
    const block = columnsAt(lines, at);
    if (block.length > 1) {
      found = true;
      for (const column of [block.map(([left]) => left), block.map(([, right]) => right)])
        for (const { text, from } of column) {
          if (text.trim() === '') continue;
          mapper.keep(text, from);
          mapper.replace('\n', from + text.length, from + text.length);
        }
      at += block.length - 1;
    } else {
      const { text, from } = lines[at] ?? { text: '', from: 0 };
      mapper.keep(`${text}${from + text.length < given.length ? '\n' : ''}`, from);
    }
  }
  return found ? mapper.done() : undefined;
}

/** The rows of two columns that begin with a line of two headings, that line among them. */
function columnsAt(lines: Cell[], at: number): [Cell, Cell][] {
  const head = cellsOf(lines[at], HEADS);
  if (head === undefined || !head.every(({ text }) => isHeading(text.trim()))) return [];
  const rows = [head];
  for (const line of lines.slice(at + 1)) {
    const row = cellsOf(line, ROW);
    if (row === undefined || isHeadRow(line)) break;
    if (row.every(({ text }) => MARK.test(text.trim()))) break;
    rows.push(row);
  }
  return rows.slice(1).some(([, right]) => MARK.test(right.text.trim()) && right.text.trim() !== '')
    ? []
    : rows;
}

const isHeadRow = (line: Cell): boolean =>
  cellsOf(line, HEADS)?.every(({ text }) => isHeading(text.trim())) ?? false;

function cellsOf(line: Cell | undefined, pattern: RegExp): [Cell, Cell] | undefined {
  const match = line === undefined ? null : pattern.exec(line.text);
  if (line === undefined || match === null) return undefined;
  const [, left = '', right = ''] = match;
  return [
    { text: left, from: line.from },
    { text: right, from: line.from + line.text.length - right.length },
  ];
}

function linesOf(text: string): Cell[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const cell = { text: line, from };
    from += line.length + 1;
    return cell;
  });
}
