import { type ExpectedField, type ExpectedSection, type Expectations } from './expected-fields';
import type { MachineText, TextSpan } from './machine-text';

export interface Located {
  /** Where each field was read; a field that is not in the map was not. */
  found: Map<string, TextSpan>;
  order: boolean;
}

/** Finds each expected field where it belongs, and tells whether they come in the printed order. */
export function locateFields(text: MachineText, expectations: Expectations): Located {
  const found = new Map<string, TextSpan>();
  const headings = locateHeadings(text, expectations.sections);
  const starts = [...headings.values()].map(({ start }) => start);
  const head: TextSpan = { start: 0, end: Math.min(text.text.length, ...starts) };
  for (const field of expectations.head) {
    const span = findAll(text, field, head);
    if (span) found.set(field.path, span);
  }

  let order = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
  let cursor = head.end;
  for (const section of expectations.sections) {
    const heading = headings.get(section.key);
    if (heading) found.set(section.heading.path, heading);
    const from = heading?.end ?? cursor;
    const end = Math.min(text.text.length, ...starts.filter((start) => start >= from));
    const located = section.ordered
      ? locateInOrder(text, section.entries, { start: from, end })
      : locateAnywhere(text, section.entries, { start: from, end });
    located.found.forEach((span, path) => found.set(path, span));
    order &&= located.order;
    cursor = Math.max(from, ...[...located.found.values()].map((span) => span.end));
  }
  return { found, order };
}

/** Headings as lines of their own; taken in order where they repeat. */
function locateHeadings(
  text: MachineText,
  sections: readonly ExpectedSection[],
): Map<string, TextSpan> {
  const headings = new Map<string, TextSpan>();
  let cursor = 0;
  for (const { key, heading } of sections) {
    const span = text.findLine(heading.expected, cursor) ?? text.findLine(heading.expected);
    if (!span) continue;
    headings.set(key, span);
    cursor = span.end;
  }
  return headings;
}

const ADDRESSES: ReadonlySet<string> = new Set(['email', 'url', 'link']);

/** The span that covers all texts of a field, each found within `within`. */
function findAll(text: MachineText, field: ExpectedField, within: TextSpan): TextSpan | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const part of field.texts) {
    const span = text.find(part, within, { address: ADDRESSES.has(field.role) });
    if (!span) return undefined;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function locateAnywhere(text: MachineText, entries: ExpectedField[][], within: TextSpan): Located {
  const found = new Map<string, TextSpan>();
  for (const field of entries.flat()) {
    const span = findAll(text, field, within);
    if (span) found.set(field.path, span);
  }
  return { found, order: true };
}

function locateInOrder(text: MachineText, entries: ExpectedField[][], within: TextSpan): Located {
  const found = new Map<string, TextSpan>();
  let order = true;
  let cursor = within.start;
  for (const entry of entries) {
    const here = locateEntry(text, entry, { start: cursor, end: within.end });
    // An entry that is read better before the one that should precede it is out of its place.
    const before =
      here.found.size < entry.length && cursor > within.start
        ? locateEntry(text, entry, within)
        : here;
    const misplaced = before.found.size > here.found.size;
    const located = misplaced ? before : here;
    order &&= located.order && !misplaced;
    located.found.forEach((span, path) => found.set(path, span));
    cursor = Math.max(cursor, ...[...located.found.values()].map((span) => span.end));
  }
  return { found, order };
}

/** How far the lines an entry starts with may reach beyond their own texts, in characters. */
const HEAD_SLACK = 120;

/** The most places at which the first paragraph or point of an entry is tried. */
const TRIED_PLACES = 8;

/**
 * An entry starts with employer, position, dates and place in any order, close together, and goes
 * on with its paragraphs and points in theirs. What stands in both (a summary that is the position
 * again, a course that begins like the subject) tells not where the one ends and the other starts:
 * each of its places is tried, and the reading that finds most is taken.
 */
function locateEntry(text: MachineText, entry: ExpectedField[], within: TextSpan): Located {
  const body = entry.filter(({ role }) => BODY.has(role));
  const head = entry.filter(({ role }) => !BODY.has(role));
  const first = body.find((field) => findAll(text, field, within) !== undefined);
  let best = readEntry(text, { head, body }, within, within.end);
  let at = within.start;
  for (let place = 0; first !== undefined && place < TRIED_PLACES; place += 1) {
    const span = findAll(text, first, { start: at, end: within.end });
    if (span === undefined) break;
    const read = readEntry(text, { head, body }, within, span.start);
    if (rank(read) > rank(best)) best = read;
    if (read.order && read.found.size === entry.length) break;
    at = span.start + 1;
  }
  return best;
}

/** Fields found, and of readings that find as many the one in order. */
const rank = ({ found, order }: Located): number => found.size + (order ? 0.5 : 0);

/** Reads an entry whose paragraphs and points start at `bodyStart`. */
function readEntry(
  text: MachineText,
  { head, body }: { head: ExpectedField[]; body: ExpectedField[] },
  within: TextSpan,
  bodyStart: number,
): Located {
  const found = locateHead(text, head, { start: within.start, end: bodyStart });
  let order = true;
  let cursor = bodyStart;
  for (const field of body) {
    const inOrder = findAll(text, field, { start: cursor, end: within.end });
    const span = inOrder ?? findAll(text, field, within);
    if (!span) continue;
    order &&= inOrder !== undefined;
    found.set(field.path, span);
    cursor = Math.max(cursor, span.end);
  }
  return { found, order };
}

/** Long texts choose first, so that a short one is not taken for a piece of a longer one. */
function locateHead(
  text: MachineText,
  head: readonly ExpectedField[],
  within: TextSpan,
): Map<string, TextSpan> {
  const spans: { path: string; span: TextSpan }[] = [];
  for (const field of head.toSorted((a, b) => b.expected.length - a.expected.length)) {
    const span = findFree(text, field, within, spans);
    if (span !== undefined) spans.push({ path: field.path, span });
  }
  const anchor = Math.min(...spans.map(({ span }) => span.start));
  const reach = head.reduce((sum, { expected }) => sum + expected.length, HEAD_SLACK);
  return new Map(
    spans.flatMap(({ path, span }) => (span.start <= anchor + reach ? [[path, span]] : [])),
  );
}

/** The first place of a field that no other field has taken. */
function findFree(
  text: MachineText,
  field: ExpectedField,
  within: TextSpan,
  taken: readonly { span: TextSpan }[],
): TextSpan | undefined {
  let { start } = within;
  for (;;) {
    const found = findAll(text, field, { start, end: within.end });
    if (found === undefined) return undefined;
    const other = taken.find(({ span }) => span.start < found.end && found.start < span.end);
    if (other === undefined) return found;
    start = Math.max(other.span.end, found.start + 1);
  }
}

const BODY: ReadonlySet<string> = new Set(['text', 'bullet', 'keyword']);
