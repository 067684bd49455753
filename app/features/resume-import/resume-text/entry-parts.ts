import { findDates } from './dates/find-dates';
import { DURATION } from './dates/date-words';
import { labelOf, type PartLabel } from './entry-labels';
import { oneSpaced, type ResumeLine } from './lines';
import type { ReadPassage } from './resume-reading';

/** A part of the lines an entry begins with. */
export interface HeadPart extends ReadPassage {
  /** Which of the lines it stands on. */
  line: number;
  label?: PartLabel;
  /** A place stood behind it and was cut off. */
  placed?: boolean;
}

export interface HeadParts {
  parts: HeadPart[];
  dates: ReadPassage | null;
  start: string;
  end: string;
  /** How sure the dates are, 0–1. */
  sureDates: number;
}

/** Between the parts of a heading line; a comma may also stand inside a part. */
const STRONG =
  /\s*(?:\||•|·|▪|●|◦|◆|■|‖|\t|\s{2,}|\s[–—−-]{1,2}\s|\s@\s|\s\/{1,2}\s|[–—](?=\s)|(?<=\s)[–—]|;\s)\s*/gu;
const NOISE =
  /^(?:\d{1,3}(?:[.,]\d{1,2})?\s?%|full[- ]time|part[- ]time|contract|permanent|freelance|internship|temporary|seasonal|c?gpa.*|dates?|data|duration|period|location|from|to|present|and|&)$/i;
/** What is left alone in brackets beside dates is where it was, never whom it was with. */
const BRACKETED = /^\(\p{Lu}[^()]{1,40}\)$/u;
/** The page of an employer is no part of its name. */
const PAGE = /(?:https?:\/\/|www\.)\S{3,400}/gi;

/** The lines an entry begins with, taken apart: its dates, and what stands between separators. */
export function headParts(lines: readonly ResumeLine[]): HeadParts {
  const read: HeadParts = { parts: [], dates: null, start: '', end: '', sureDates: 1 };
  for (const [index, line] of lines.entries()) {
    const found = read.dates === null ? findDates(line.words) : undefined;
    if (found === undefined) {
      read.parts.push(...partsOf(line, line.words, index));
      continue;
    }
    read.dates = within(line, found.from, found.to);
    read.start = found.start;
    read.end = found.end;
    read.sureDates = found.sure;
    read.parts.push(
      ...partsOf(line, unbracketed(line.words.slice(0, found.from)), index),
      ...partsOf(line, unbracketed(line.words.slice(found.to)), index),
    );
  }
  return read;
}

/** What is left of a bracket, a comma or a dash when the dates beside it are taken away. */
const unbracketed = (words: string): string =>
  words
    .replace(/(?:[\s([,:;|*_–—-]|\bsince\b|\bfrom\b)+$/iu, '')
    .replace(/^[\s)\],:;|.*_–—-]+/u, '');

function partsOf(line: ResumeLine, words: string, index: number): HeadPart[] {
  return words
    .replace(PAGE, '')
    .split(STRONG)
    .flatMap((part) => {
      const label = BRACKETED.test(part)
        ? ({ label: 'location', length: 0 } as const)
        : labelOf(part);
      const bare = part.slice(label?.length ?? 0);
      const plain = oneSpaced(BRACKETED.test(part) ? bare.slice(1, -1) : bare).replace(
        /^[,;:]\s*|\s*[,;:]$/g,
        '',
      );
      if (plain === '' || NOISE.test(plain) || !/[\p{L}\p{N}]/u.test(plain)) return [];
      if (DURATION.exec(plain)?.[0].length === plain.length) return [];
      const at = Math.max(0, line.words.indexOf(part));
      const passage = { ...within(line, at, at + part.length), words: plain, line: index };
      return [label === undefined ? passage : { ...passage, label: label.label }];
    });
}

/** Offsets into a line's words as a passage; where marks were taken out, the whole line. */
function within(line: ResumeLine, from: number, to: number): ReadPassage {
  const same = line.end - line.start === line.words.length;
  return {
    words: oneSpaced(line.words.slice(from, to)),
    start: same ? line.start + from : line.start,
    end: same ? line.start + to : line.end,
  };
}

/** A part of a part with its own place, where the words stand in the text as they are. */
export function pieceOf(part: HeadPart, from: number, to = part.words.length): HeadPart {
  const words = part.words.slice(from, to);
  if (part.end - part.start !== part.words.length) return { ...part, words };
  return { ...part, words, start: part.start + from, end: part.start + to };
}
