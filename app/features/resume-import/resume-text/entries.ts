import { sentencesOf } from '~/features/language/sentences';
import { formsOf, baseOfGerund, isBase, isPast } from '~/features/language/verb-forms';
import { findDates, type FoundDates } from './dates/find-dates';
import { readEntryHead, readEntryHeads } from './entry-head';
import { joinLines, mayJoin, oneSpaced, type ResumeLine } from './lines';
import type { EntryKind, ReadPassage, ReadEntry } from './resume-reading';
import { titleLean } from './title-lean';
import { DEGREE } from './title-words';

/** Longer lines are sentences. */
const HEAD_LENGTH = 110;
/** A line as long as this share of the widest ran to the edge of the paper. */
const FULL_LINE = 0.7;
/** A title or an employer that its words alone tell. */
const CLEAR_LEAN = 2;
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
  return Math.abs(titleLean(words, 'work')) >= CLEAR_LEAN || isTitled(words);
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
  if (!bullet && dates !== undefined && isDatedOnce(words, dates)) return 'dated';
  if (bullet && !(kind === 'education' && DEGREE.test(words) && words.length <= 90)) return 'body';
  return isSentence(words) || words.length > HEAD_LENGTH ? 'body' : 'head';
}

/** "Summer 2015", "Intern, Initech Ltd, 2015": a single date alone, or apart behind a name. */
function isDatedOnce(words: string, { from, to }: FoundDates): boolean {
  const [before, after] = [words.slice(0, from), words.slice(to)];
  if (!/\p{L}/u.test(before + after)) return true;
  const beside = /\p{L}/u.test(after) ? after : before;
  const isApart =
    beside === after ? !/\p{L}/u.test(before) : /[,(|·•–—\t]\s*$|\s{2,}$/u.test(before);
  const clear = beside.split(/[,|·•\t]|\s{2,}/u).some((part) => Math.abs(titleLean(part, 'work')) >= CLEAR_LEAN); // prettier-ignore
  return (
    isApart && clear && words.length <= HEAD_LENGTH && !isSentence(beside) && !startsWithVerb(words)
  );
}

function isSentence(given: string): boolean {
  const words = given.trim();
  if (/\p{L}[.!]$/u.test(words) && words.split(/\s+/).length >= 3 && startsWithVerb(words))
    return true;
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

/** Makes entries of a run of lines that are no sentences: of each part of it, where all have dates. */
function openBlocks(run: readonly Typed[], opening: Opening): void {
  const groups: Typed[][] = [];
  for (const item of run) {
    if (groups.length === 0 || item.line.apart) groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  const isDated = (group: readonly Typed[]) => group.filter(({ type }) => type === 'dated').length === 1; // prettier-ignore
  if (groups.length > 1 && groups.every(isDated)) {
    for (const group of groups) openGroup(group, opening);
  } else openGroup(run, opening);
}

function openGroup(run: readonly Typed[], { dated, kind, blocks, addBody }: Opening): void {
  const lines = run.map(({ line }) => line);
  const marks = run.flatMap(({ type }, index) => (type === 'dated' ? [index] : []));
  const [first] = marks;
  if (first === undefined) {
    const opens =
      kind === 'education'
        ? lines.some(({ words }) => DEGREE.test(words))
        : !dated || kind === 'project' || isUndatedHead(lines, blocks);
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
    const isFull = before.length > 1 || enough([...before, own], after[0], kind);
    const isName = before.length === 0 || after[0] === undefined || isNamed(after[0].words);
    const room = isFull || !isName ? 0 : MOST_AFTER;
    blocks.push({ head: [...before, own, ...after.slice(0, room)], body: after.slice(room) });
  }
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
