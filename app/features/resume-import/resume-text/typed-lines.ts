import { formsOf, baseOfGerund, isBase, isPast } from '~/features/language/verb-forms';
import { findDates, type FoundDates } from './dates/find-dates';
import { isLabelled } from './entry-labels';
import { joinLines, mayJoin, type ResumeLine } from './lines';
import type { EntryKind } from './resume-reading';
import { hasLegalForm, titleLean } from './title-lean';
import { DEGREE } from './title-words';

/** Longer lines are sentences. */
const HEAD_LENGTH = 110;
/** A line as long as this share of the widest ran to the edge of the paper. */
const FULL_LINE = 0.7;
/** A title or an employer that its words alone tell. */
export const CLEAR_LEAN = 2;
/** No line of its own ends like this. */
const OPEN_END =
  /(?:\b(?:to|of|and|the|a|an|with|for|in|by|from|or|at|on|as|per|using|including)|,)$/i;

/** A line of a section with what it is by its form. */
export interface TypedLine {
  line: ResumeLine;
  type: 'dated' | 'head' | 'body';
}

/** Tells heads of entries, dated or not, from what was done; what was wrapped is one line again. */
export function typeLines(lines: readonly ResumeLine[], kind: EntryKind): TypedLine[] {
  const widest = Math.max(...lines.map(({ words }) => words.length), 60);
  const typed: TypedLine[] = [];
  const parted = lines.flatMap((line) => sentenceApart(line));
  for (const [index, line] of parted.entries()) {
    const before = typed.at(-1);
    const type = typeOf(line, kind);
    const goesOn =
      before?.type === 'body' &&
      type !== 'dated' &&
      !line.bullet &&
      !line.apart &&
      mayJoin(before.line.words, line.words) &&
      !/[.!?:]$/.test(before.line.words) &&
      !(before.line.words.endsWith(';') && !/^\p{Ll}/u.test(line.words)) &&
      (/^[\p{Ll}(&]/u.test(line.words) ||
        (!opensEntry(parted, index) &&
          (OPEN_END.test(before.line.words) ||
            (!startsWithVerb(line.words) && before.line.words.length >= widest * FULL_LINE))));
    if (goesOn) {
      const last = before.line;
      before.line = { ...last, words: joinLines(last.words, line.words), end: line.end };
      continue;
    }
    typed.push({ line: { ...line }, type });
  }
  return typed;
}

/**
 * "2014–2019 Lecturer, University of Leeds. Taught 120 undergraduates a": what was done, behind
 * who and where on one line.
 */
function sentenceApart(line: ResumeLine): ResumeLine[] {
  if (line.bullet || line.rank > 0 || findDates(line.words)?.range !== true) return [line];
  const end = /\p{L}{4,}\.\s+(?=\p{Lu})/u.exec(line.words);
  if (end === null) return [line];
  const at = end.index + end[0].length;
  const rest = line.words.slice(at);
  if (rest.split(/\s+/).length < 4 || isTitled(rest) || findDates(rest) !== undefined)
    return [line];
  const head = line.words.slice(0, at).trim().replace(/\.$/, '');
  const isPlain = line.end - line.start === line.words.length;
  return [
    { ...line, words: head, end: isPlain ? line.start + head.length : line.end },
    {
      ...line,
      words: rest,
      start: isPlain ? line.start + at : line.start,
      bullet: true,
      apart: true,
    },
  ];
}

/** Whether a line may be the first of an entry's heading: dates follow soon, and it reads as a name. */
function opensEntry(lines: readonly ResumeLine[], index: number): boolean {
  const { words } = lines[index] ?? { words: '' };
  const soon = lines.slice(index + 1, index + 3);
  if (!soon.some((line) => findDates(line.words)?.range === true && !line.bullet)) return false;
  return Math.abs(titleLean(words, 'work')) >= CLEAR_LEAN || isTitled(words);
}

/** Whether it is written as names and titles are; letters without case may be either. */
export function isTitled(words: string, share = 0.6): boolean {
  const tokens = words.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = tokens.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return capitals >= tokens.length * share;
}

function typeOf(line: ResumeLine, kind: EntryKind): TypedLine['type'] {
  const { words, bullet, rank } = line;
  if (rank > 0) return findDates(words) === undefined ? 'head' : 'dated';
  if (!bullet && isLabelled(words) && findDates(words) === undefined) return 'head';
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
    isApart &&
    clear &&
    words.length <= HEAD_LENGTH &&
    !isSentence(beside) &&
    (/[|\t]/.test(words) || !startsWithVerb(words))
  );
}

function isSentence(given: string): boolean {
  const words = given.trim();
  if (words.length <= HEAD_LENGTH && hasLegalForm(words) && isTitled(words)) return false;
  if (/\p{L}[.!]$/u.test(words) && words.split(/\s+/).length >= 3 && startsWithVerb(words))
    return true;
  if (/^\p{Lu}\S*(?: [\p{Ll}\d]\S*){2,}$/u.test(words) && startsWithVerb(words) && titleLean(words, 'work') <= 0) return true; // prettier-ignore
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
