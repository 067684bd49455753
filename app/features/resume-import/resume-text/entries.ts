import { sentencesOf } from '~/features/language/sentences';
import { findDates } from './dates/find-dates';
import { isColumnNames, isLabelled } from './entry-labels';
import { readEntryHead, readEntryHeads } from './entry-head';
import { oneSpaced, type ResumeLine } from './lines';
import { placeForm } from './place-words';
import type { EntryKind, ReadPassage, ReadEntry } from './resume-reading';
import { titleLean } from './title-lean';
import { DEGREE } from './title-words';
import { CLEAR_LEAN, isTitled, typeLines, type TypedLine } from './typed-lines';

const MOST_BEFORE = 3;
const MOST_AFTER = 2;
/** The share of words with a capital in what is clearly no sentence, whatever the language. */
const MOSTLY = 0.75;

/** The entries of a section of jobs, courses, projects or volunteering, in their order. */
export function readEntries(
  lines: readonly ResumeLine[],
  kind: EntryKind,
): { entries: ReadEntry[]; unread: ReadPassage[] } {
  const typed = typeLines(
    lines.filter(({ words, bullet }) => bullet || !isColumnNames(words)),
    kind,
  );
  const blocks = blocksOf(typed, kind);
  const entries: ReadEntry[] = [];
  const unread: ReadPassage[] = [];
  const heads = readEntryHeads(
    blocks.map(({ head }) => head),
    kind,
  );
  for (const [index, { rest, ...facts }] of heads.entries()) {
    const body = blocks[index]?.body ?? [];
    if (kind !== 'project') unread.push(...rest);
    entries.push({ kind, ...facts, lines: [...(kind === 'project' ? rest : []), ...bodyOf(body)] });
  }
  const kept = shareOrganisations(entries).filter(
    ({ title, organisation, lines: said }) =>
      title !== null || organisation !== null || said.length > 0,
  );
  return { entries: kept, unread };
}

interface Block {
  head: ResumeLine[];
  body: ResumeLine[];
  /** How many lines of its heading stand before its dates; undefined where it has none. */
  before?: number;
}

/** Lines of headings with the lines that follow them. */
function blocksOf(typed: readonly TypedLine[], kind: EntryKind): Block[] {
  const dated = typed.some(({ type }) => type === 'dated');
  const blocks: Block[] = [];
  const addBody = (lines: readonly ResumeLine[]): void => {
    const last = blocks.at(-1);
    if (last === undefined) blocks.push({ head: [], body: [...lines] });
    else last.body.push(...lines);
  };
  for (let at = 0; at < typed.length;) {
    let to = at;
    while (to < typed.length && typed[to]?.type !== 'body') to += 1;
    const run = typed.slice(at, to);
    if (run.length > 0)
      openBlocks(run, { dated, kind, blocks, addBody, goesOn: to < typed.length });
    at = to;
    while (at < typed.length && typed[at]?.type === 'body') {
      const item = typed[at];
      if (item !== undefined) addBody([item.line]);
      at += 1;
    }
  }
  return blocks;
}

interface Opening {
  dated: boolean;
  kind: EntryKind;
  blocks: Block[];
  addBody: (lines: readonly ResumeLine[]) => void;
  /** What was done follows the run. */
  goesOn: boolean;
}

/** Makes entries of a run of lines that are no sentences: of each part of it, where all have dates. */
function openBlocks(run: readonly TypedLine[], opening: Opening): void {
  const groups: TypedLine[][] = [];
  for (const item of run) {
    if (groups.length === 0 || item.line.apart) groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  const isDated = (group: readonly TypedLine[]) => group.filter(({ type }) => type === 'dated').length === 1; // prettier-ignore
  if (groups.length > 1 && groups.every(isDated)) {
    for (const group of groups) openGroup(group, opening);
  } else openGroup(run, opening);
}

function openGroup(run: readonly TypedLine[], opening: Opening): void {
  const { dated, kind, blocks, addBody, goesOn } = opening;
  const lines = run.map(({ line }) => line);
  const marks = run.flatMap(({ type }, index) => (type === 'dated' ? [index] : []));
  const [first] = marks;
  if (first === undefined) {
    const opens =
      kind === 'education'
        ? lines.some(({ words }) => DEGREE.test(words))
        : kind === 'project'
          ? goesOn || lines[0]?.apart === true || (lines[0]?.rank ?? 0) > 0
          : !dated || isUndatedHead(lines, blocks);
    if (!opens && blocks.length > 0) addBody(lines.filter(({ words }) => !words.endsWith(':')));
    else for (const head of byBlankLines(lines)) blocks.push({ head, body: [] });
    return;
  }
  const usual = blocks[0]?.before;
  const from = beginsAt(lines, first, { above: 0, usual });
  addBodyIfAny(lines.slice(0, from), blocks, addBody);
  const datesLast = first > from && marks.length > 1;
  let begins = from;
  for (const [order, mark] of marks.entries()) {
    const next = marks[order + 1] ?? lines.length;
    const ends = datesLast && order < marks.length - 1 ? beginsAt(lines, next, { above: mark + 1, usual: usual ?? first - from }) : next; // prettier-ignore
    const before = lines.slice(begins, mark);
    const after = lines.slice(mark + 1, ends);
    begins = datesLast ? ends : next;
    const own = lines[mark];
    if (own === undefined) continue;
    const room = datesLast && ends < next ? 0 : roomBehind(before, own, after, kind);
    blocks.push({
      head: [...before, own, ...after.slice(0, room)],
      body: after.slice(room),
      before: before.length,
    });
  }
}

/** How many of the lines behind the dates belong to the heading. */
function roomBehind(
  before: readonly ResumeLine[],
  own: ResumeLine,
  after: readonly ResumeLine[],
  kind: EntryKind,
): number {
  const [next] = after;
  const labelled = after.findIndex(({ words }) => !isLabelled(words));
  if (labelled !== 0 && after.length > 0) return labelled < 0 ? after.length : labelled;
  const isFull = before.length > 1 || enough([...before, own], next, kind);
  const isPlaced = next !== undefined && placeForm(next.words) !== 'none';
  if (isFull) return isPlaced ? 1 : 0;
  const isAlone = before.length === 0 && !/\p{L}{3}/u.test(withoutDates(own.words));
  if (!isAlone && next !== undefined && !isNamed(next.words)) return 0;
  const second = after[1];
  return second !== undefined && !isNamed(second.words) ? 1 : MOST_AFTER;
}

/**
 * Which of the lines before the dates is the first of the heading: at most as many as the first
 * entry has (`usual`), where what is further above has not the form of a name.
 */
function beginsAt(
  lines: readonly ResumeLine[],
  mark: number,
  { above, usual }: { above: number; usual: number | undefined },
): number {
  const most = Math.max(above, mark - MOST_BEFORE);
  if (usual === undefined) return most;
  let from = Math.max(most, mark - usual);
  for (let at = from - 1; at >= most; at -= 1) {
    const line = lines[at];
    if (line === undefined || !(isTitled(line.words, MOSTLY) || line.rank > 0)) break;
    from = at;
  }
  return from;
}

/** "Early Career: Developer · Initrode, Hooli" between lists: names between marks, and no date. */
function isUndatedHead(lines: readonly ResumeLine[], blocks: readonly Block[]): boolean {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 1 || blocks.at(-1)?.body.at(-1)?.bullet !== true) return false; // prettier-ignore
  return /\s[|·•]\s|\t/u.test(line.words) && isTitled(line.words);
}

function addBodyIfAny(
  lines: readonly ResumeLine[],
  blocks: readonly Block[],
  addBody: Opening['addBody'],
): void {
  if (lines.length > 0 && blocks.length > 0) addBody(lines);
}

const withoutDates = (words: string): string => {
  const dates = findDates(words);
  return dates === undefined ? words : words.slice(0, dates.from) + words.slice(dates.to);
};

/** Whether a line behind the dates is a name, not what was done: "Full-time carer for a parent". */
const isNamed = (words: string): boolean => words.split(/\s+/).length < 4 || isTitled(words);

/** Whether lines say both who and where, so that what follows is what was done, not whom it was with. */
function enough(
  lines: readonly ResumeLine[],
  next: ResumeLine | undefined,
  kind: EntryKind,
): boolean {
  const { title, organisation } = readEntryHead(lines, kind);
  if (title === null || organisation === null) return false;
  const named = titleLean(organisation.words, kind) <= -CLEAR_LEAN;
  // "Goldsmiths, University of London": a clear title below says that both are one name.
  const isTitleBelow = next !== undefined && titleLean(next.words, kind) >= CLEAR_LEAN;
  if (isTitleBelow && titleLean(title.words, kind) < CLEAR_LEAN) return false;
  return named || next === undefined || titleLean(next.words, kind) > -CLEAR_LEAN;
}

function byBlankLines(lines: readonly ResumeLine[]): ResumeLine[][] {
  const groups: ResumeLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || line.apart || line.rank > 0) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

/** Several titles under one employer: the employer stands once, above them. */
function shareOrganisations(entries: readonly ReadEntry[]): ReadEntry[] {
  const kept: ReadEntry[] = [];
  let shared: ReadEntry | undefined;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const only = entry.title === null || entry.organisation === null;
    const heads = next?.organisation === null && next.title !== null && entry.lines.length === 0;
    if (entry.kind === 'work' && only && heads) {
      shared = entry;
      continue;
    }
    if (shared !== undefined && entry.organisation === null) {
      const { organisation, title, location } = shared;
      kept.push({
        ...entry,
        organisation: organisation ?? title,
        location: entry.location ?? location,
      });
      continue;
    }
    shared = undefined;
    kept.push(entry);
  }
  return kept;
}

/** A paragraph as its sentences, a bullet as it is. */
function bodyOf(lines: readonly ResumeLine[]): ReadPassage[] {
  return lines.flatMap((line) => {
    const words = oneSpaced(line.words);
    if (!/\p{L}{2}/u.test(words) || (words.length <= 40 && words.endsWith(':'))) return [];
    if (line.bullet) return [{ words, start: line.start, end: line.end }];
    return sentencesOf(words).map(({ text }) => ({
      words: text,
      start: line.start,
      end: line.end,
    }));
  });
}
