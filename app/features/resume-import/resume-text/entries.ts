import { sentencesOf } from '~/features/language/sentences';
import { formsOf, baseOfGerund, isBase, isPast } from '~/features/language/verb-forms';
import { degreeRung } from '~/features/posting/coverage/degrees';
import { ROLE } from '~/features/posting/head';
import { findDates } from './dates/find-dates';
import { readEntryHead } from './entry-head';
import { joinLines, mayJoin, oneSpaced, type ResumeLine } from './lines';
import type { EntryKind, ReadPassage, ReadEntry } from './resume-reading';

/** Longer lines are sentences. */
const HEAD_LENGTH = 110;
/** A line as long as this share of the widest ran to the edge of the paper. */
const FULL_LINE = 0.7;
const MOST_BEFORE = 3;
const MOST_AFTER = 2;

/** No line of its own ends like this. */
const OPEN_END =
  /(?:\b(?:to|of|and|the|a|an|with|for|in|by|from|or|at|on|as|per|using|including)|,)$/i;

interface Typed {
  line: ResumeLine;
  type: 'dated' | 'head' | 'body';
}

/** The entries of a section of jobs, courses, projects or volunteering, in their order. */
export function readEntries(
  lines: readonly ResumeLine[],
  kind: EntryKind,
): { entries: ReadEntry[]; unread: ReadPassage[] } {
  const typed = typeLines(lines, kind);
  const blocks = blocksOf(typed, kind);
  const entries: ReadEntry[] = [];
  const unread: ReadPassage[] = [];
  for (const { head, body } of blocks) {
    const { rest, ...facts } = readEntryHead(head, kind);
    if (kind !== 'project') unread.push(...rest);
    entries.push({ kind, ...facts, lines: [...(kind === 'project' ? rest : []), ...bodyOf(body)] });
  }
  const kept = shareOrganisations(entries).filter(
    ({ title, organisation, lines: said }) =>
      title !== null || organisation !== null || said.length > 0,
  );
  return { entries: kept, unread };
}

function typeLines(lines: readonly ResumeLine[], kind: EntryKind): Typed[] {
  const widest = Math.max(...lines.map(({ words }) => words.length), 60);
  const typed: Typed[] = [];
  for (const [index, line] of lines.entries()) {
    const before = typed.at(-1);
    const type = typeOf(line, kind);
    const goesOn =
      before?.type === 'body' &&
      type !== 'dated' &&
      !line.bullet &&
      !line.apart &&
      mayJoin(before.line.words, line.words) &&
      !/[.!?;:]$/.test(before.line.words) &&
      (/^[\p{Ll}(&]/u.test(line.words) ||
        OPEN_END.test(before.line.words) ||
        (!startsWithVerb(line.words) &&
          before.line.words.length >= widest * FULL_LINE &&
          !opensEntry(lines, index)));
    if (goesOn) {
      const last = before.line;
      before.line = { ...last, words: joinLines(last.words, line.words), end: line.end };
      continue;
    }
    typed.push({ line: { ...line }, type });
  }
  return typed;
}

/** Whether a line may be the first of an entry's heading: dates follow soon, and it reads as a name. */
function opensEntry(lines: readonly ResumeLine[], index: number): boolean {
  const { words } = lines[index] ?? { words: '' };
  const soon = lines.slice(index + 1, index + 3);
  if (!soon.some((line) => findDates(line.words)?.range === true && !line.bullet)) return false;
  return ROLE.test(words) || isTitled(words);
}

/** Whether it is written as names and titles are; letters without case may be either. */
function isTitled(words: string): boolean {
  const tokens = words.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = tokens.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return capitals >= tokens.length * 0.6;
}

function typeOf(line: ResumeLine, kind: EntryKind): Typed['type'] {
  const { words, bullet, rank } = line;
  if (rank > 0) return findDates(words) === undefined ? 'head' : 'dated';
  const dates = words.length <= HEAD_LENGTH + 40 ? findDates(words) : undefined;
  if (dates !== undefined && (kind === 'education' || dates.range)) {
    const beside = words.slice(0, dates.from) + words.slice(dates.to);
    if (!bullet || (beside.length <= 90 && !startsWithVerb(words))) {
      if (dates.range ? !isSentence(beside) : beside.length <= 100) return 'dated';
    }
  }
  if (bullet && !(kind === 'education' && degreeRung(words) !== null && words.length <= 90))
    return 'body';
  return isSentence(words) || words.length > HEAD_LENGTH ? 'body' : 'head';
}

function isSentence(given: string): boolean {
  const words = given.trim();
  if (/[.;]$/.test(words) && words.length > 45) return true;
  if (words.includes('|') || words.split(/\s+/).length < 5 || isTitled(words)) return false;
  return startsWithVerb(words) || /^(?:I|We|My)\b/.test(words);
}

function startsWithVerb(words: string): boolean {
  const [first = ''] = /^\p{L}+/u.exec(words) ?? [];
  const word = first.toLowerCase();
  if (word.length < 3) return false;
  const past = isPast(word) || isBase(word);
  if (past) return true;
  const base = baseOfGerund(word);
  return base !== undefined && isBase(base) && formsOf(base).gerund === word;
}

interface Block {
  head: ResumeLine[];
  body: ResumeLine[];
}

/** Lines of headings with the lines that follow them. */
function blocksOf(typed: readonly Typed[], kind: EntryKind): Block[] {
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
    if (run.length > 0) openBlocks(run, { dated, kind, blocks, addBody });
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
}

/** Makes entries of a run of lines that are no sentences. */
function openBlocks(run: readonly Typed[], { dated, kind, blocks, addBody }: Opening): void {
  const lines = run.map(({ line }) => line);
  const marks = run.flatMap(({ type }, index) => (type === 'dated' ? [index] : []));
  const [first] = marks;
  if (first === undefined) {
    const opens =
      kind === 'education'
        ? lines.some(({ words }) => degreeRung(words) !== null)
        : !dated || kind === 'project';
    if (!opens && blocks.length > 0) addBody(lines.filter(({ words }) => !words.endsWith(':')));
    else for (const head of byBlankLines(lines)) blocks.push({ head, body: [] });
    return;
  }
  const leading = lines.slice(Math.max(0, first - MOST_BEFORE), first);
  addBodyIfAny(lines.slice(0, Math.max(0, first - MOST_BEFORE)), blocks, addBody);
  const datesLast = leading.length > 0 && marks.length > 1;
  for (const [order, mark] of marks.entries()) {
    const next = marks[order + 1] ?? lines.length;
    const before =
      order === 0 ? leading : datesLast ? lines.slice((marks[order - 1] ?? 0) + 1, mark) : [];
    const after = datesLast && order < marks.length - 1 ? [] : lines.slice(mark + 1, next);
    const own = lines[mark];
    if (own === undefined) continue;
    const room = before.length > 1 || enough([...before, own], kind) ? 0 : MOST_AFTER;
    blocks.push({ head: [...before, own, ...after.slice(0, room)], body: after.slice(room) });
  }
}

function addBodyIfAny(
  lines: readonly ResumeLine[],
  blocks: readonly Block[],
  addBody: Opening['addBody'],
): void {
  if (lines.length > 0 && blocks.length > 0) addBody(lines);
}

/** Whether lines already say both who and where, so that what follows is what was done. */
function enough(lines: readonly ResumeLine[], kind: EntryKind): boolean {
  const { title, organisation } = readEntryHead(lines, kind);
  return title !== null && organisation !== null;
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
