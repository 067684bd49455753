import { dateTokens, phraseLength, type DateToken } from './date-tokens';
import { readBeside, readPoint, type DatePoint } from './date-points';
import {
  BEFORE_SINGLE,
  CONNECTORS,
  DASHES,
  DURATION,
  FROM,
  JOINING,
  NOW,
  SINCE,
  UNTIL,
} from './date-words';

/** Dates of a line, as JSON Resume and the interview write them. */
export interface FoundDates {
  /** Offsets into the words given. */
  from: number;
  to: number;
  /** `YYYY`, `YYYY-MM`, or empty. */
  start: string;
  /** As `start`, or `present`. */
  end: string;
  /** False for a single date, which is taken for the end. */
  range: boolean;
  /** 0–1: how sure it is that this was meant. */
  sure: number;
}

/** A range in tokens; `next` is the index of the token behind it. */
interface Span {
  at: number;
  next: number;
  start: string;
  end: string;
  sure: number;
}

const PRESENT = 'present';
const REVERSED = 0.3;
const SEVERAL = 0.5;

/**
 * The first dates of a line: a range in any of the forms people write, or else a single date.
 * Deterministic; time is linear in the line.
 */
export function findDates(words: string): FoundDates | undefined {
  if (!/\d/.test(words)) return undefined;
  const tokens = dateTokens(words);
  const found = firstRange(tokens);
  if (found !== undefined) {
    const { at, next, start, end, sure } = withFurther(tokens, found);
    const to = tokens[next - 1]?.to ?? words.length;
    const length = DURATION.exec(words.slice(to))?.[0].length ?? 0;
    return { from: tokens[at]?.from ?? 0, to: to + length, start, end, range: true, sure };
  }
  return firstSingle(words, tokens);
}

function firstRange(tokens: readonly DateToken[]): Span | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const span = rangeAt(tokens, at);
    if (span !== undefined) return span;
  }
  return undefined;
}

function rangeAt(tokens: readonly DateToken[], at: number): Span | undefined {
  const since = phraseLength(tokens, at, SINCE);
  const begins = tokens[at];
  if (since > 0 && begins?.kind === 'word') {
    const open = phraseLength(tokens, at, FROM) < since;
    const range = fromPoint(tokens, at + since, { open, between: true });
    if (range !== undefined) return { ...range, at };
  }
  const until = phraseLength(tokens, at, UNTIL);
  if (until > 0 && (at === 0 || begins?.spaced === true)) {
    const point = readPoint(tokens, at + until);
    if (point !== undefined && point.year !== null && point.weak !== true) {
      return { at, next: point.next, start: '', end: lastOf(point), sure: point.sure };
    }
  }
  return fromPoint(tokens, at, { open: false, between: false }) ?? presentFirst(tokens, at);
}

/** A range that begins with a point: with a second, with what means now, or with nothing. */
function fromPoint(
  tokens: readonly DateToken[],
  at: number,
  { open, between }: { open: boolean; between: boolean },
): Span | undefined {
  const first = readPoint(tokens, at);
  if (first === undefined) return undefined;
  const now = first.year === null ? 0 : phraseLength(tokens, first.next, NOW);
  const onwards = tokens.slice(first.next, first.next + now).map(({ text }) => text);
  if (now > 0 && /^(?:onwards?|ongoing|en cours|in corso|heute|aujourd)/.test(onwards.join(' '))) {
    return { at, next: first.next + now, start: firstOf(first), end: PRESENT, sure: first.sure };
  }
  const connected = connectorAt(tokens, first.next, between);
  if (connected !== undefined) {
    const range = toEnd(tokens, first, connected);
    if (range !== undefined) return { ...range, at };
  }
  if (first.year === null || first.weak === true) return undefined;
  const span = { at, next: first.next, start: firstOf(first), sure: first.sure };
  if (open) return { ...span, start: asMonth(first), end: PRESENT };
  if (first.last !== undefined) {
    return { ...span, start: String(first.year), end: String(first.last) };
  }
  if (connected !== undefined && endsText(tokens, first.next, connected)) {
    return { ...span, next: connected, end: PRESENT, sure: Math.min(first.sure, 0.8) };
  }
  return undefined;
}

/** The index behind what stands between two dates; undefined where nothing does. */
function connectorAt(
  tokens: readonly DateToken[],
  at: number,
  between: boolean,
): number | undefined {
  let next = at;
  while (tokens[next]?.kind === 'mark' && DASHES.has(tokens[next]?.text ?? '') && next - at < 3) {
    if (tokens[next]?.text === '/' && tokens[next]?.spaced === false) break;
    next += 1;
  }
  const word = phraseLength(tokens, next, CONNECTORS);
  if (word > 0) {
    const joins = word === phraseLength(tokens, next, JOINING);
    if (!joins || between || next > at || isLetterConnector(tokens, next)) return next + word;
  }
  return next > at ? next : undefined;
}

/** "2019 a 2020", "enero e marzo": one letter parts dates of languages that write so. */
const isLetterConnector = (tokens: readonly DateToken[], at: number): boolean =>
  /^(?:a|po)$/.test(tokens[at]?.text ?? '') && readPoint(tokens, at + 1) !== undefined;

function toEnd(
  tokens: readonly DateToken[],
  first: DatePoint,
  at: number,
): Omit<Span, 'at'> | undefined {
  const now = phraseLength(tokens, at, NOW);
  if (now > 0 && first.year !== null) {
    return {
      next: behindDot(tokens, at + now),
      start: asMonth(first),
      end: PRESENT,
      sure: sureOf(first),
    };
  }
  const last = readPoint(tokens, at);
  if (last !== undefined && last.year !== null) {
    if (first.year === null) {
      if (last.month === null) return undefined;
      return { next: last.next, start: pointOf(last.year, first.month), end: lastOf(last), sure: last.sure }; // prettier-ignore
    }
    const ends = [readBeside(first, last), readBeside(last, first)] as const;
    const [start, end] = [asMonth(ends[0]), asMonth(ends[1], true)];
    const told = isBefore(end, start) ? REVERSED : Math.min(...ends.map(sureOf));
    return { next: last.next, start, end, sure: told };
  }
  return toShortEnd(tokens, first, at);
}

/** "2018–19", "Jan 2019 – Mar": the end says less than the beginning. */
function toShortEnd(
  tokens: readonly DateToken[],
  first: DatePoint,
  at: number,
): Omit<Span, 'at'> | undefined {
  const short = tokens[at];
  const behind = tokens[at + 1];
  if (first.year === null || short?.kind !== 'number' || short.text.length !== 2) return undefined;
  if (behind?.spaced === false && behind.kind !== 'mark') return undefined;
  const end = Math.floor(first.year / 100) * 100 + Number(short.text);
  const year = end < first.year ? end + 100 : end;
  if (first.month !== null || year - first.year > 50 || behind?.text === '%') return undefined;
  return { next: at + 1, start: firstOf(first), end: String(year), sure: first.sure };
}

/** "Present – 2019": the newest first. */
function presentFirst(tokens: readonly DateToken[], at: number): Span | undefined {
  const now = phraseLength(tokens, at, NOW);
  if (now === 0) return undefined;
  const connected = connectorAt(tokens, at + now, false);
  if (connected === undefined || phraseLength(tokens, at + now, CONNECTORS) > 0) return undefined;
  const point = readPoint(tokens, connected);
  if (point === undefined || point.year === null || point.weak === true) return undefined;
  return { at, next: point.next, start: firstOf(point), end: PRESENT, sure: REVERSED };
}

/** Several ranges one after the other, as of somebody who came back: from the first to the last. */
function withFurther(tokens: readonly DateToken[], span: Span): Span {
  let whole = span;
  for (;;) {
    const mark = tokens[whole.next];
    const chained = connectorAt(tokens, whole.next, false);
    if (chained !== undefined && whole.end !== PRESENT) {
      const further = readPoint(tokens, chained);
      if (further !== undefined && further.year !== null) {
        whole = { ...whole, next: further.next, end: lastOf(further), sure: REVERSED };
        continue;
      }
    }
    const parted = mark !== undefined && /^(?:[,;&+]|and|und|et|y)$/.test(mark.text);
    const next = parted ? rangeAt(tokens, whole.next + 1) : undefined;
    if (next === undefined || next.start === '') return whole;
    const start = isBefore(next.start, whole.start) ? next.start : whole.start;
    const laterEnd = next.end === PRESENT || isBefore(whole.end, next.end) ? next.end : whole.end;
    whole = { ...whole, next: next.next, start, end: laterEnd, sure: SEVERAL };
  }
}

function firstSingle(words: string, tokens: readonly DateToken[]): FoundDates | undefined {
  let bare: FoundDates | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const point = readPoint(tokens, at);
    if (point === undefined || point.year === null || point.weak === true) continue;
    const begins = tokens[at]?.from ?? 0;
    const lead = BEFORE_SINGLE.exec(words.slice(Math.max(0, begins - 40), begins));
    const found = {
      from: lead === null ? begins : begins - lead[0].replace(/^[\s(,;|·–—-]/u, '').length,
      to: tokens[point.next - 1]?.to ?? words.length,
      start: '',
      end: lastOf(point),
      range: false,
      sure: point.sure,
    };
    if (point.next - at > 1 || lead !== null) return found;
    bare ??= found;
  }
  return bare;
}

/** A date that a file gives by itself, in any of these forms; undefined where it is none. */
export function readDate(words: string): { date: string; sure: number } | undefined {
  const tokens = dateTokens(words);
  const now = phraseLength(tokens, 0, NOW);
  if (now > 0 && now === tokens.length) return { date: PRESENT, sure: 1 };
  const point = readPoint(tokens, 0);
  if (point === undefined || point.year === null) return undefined;
  const rest = words.slice(tokens[point.next - 1]?.to ?? 0);
  if (/[\p{L}\d]/u.test(rest)) return undefined;
  return { date: asMonth(point), sure: sureOf(point) };
}

/** Whether nothing stands behind a dash that ends no range but the text, a part of it or a bracket. */
function endsText(tokens: readonly DateToken[], dash: number, next: number): boolean {
  if (tokens[dash]?.kind !== 'mark') return false;
  const after = tokens[next];
  return after === undefined || /^[)\]|·•*_]$/.test(after.text);
}

const behindDot = (tokens: readonly DateToken[], at: number): number =>
  tokens[at]?.text === '.' && !tokens[at].spaced ? at + 1 : at;

/** "2010-11" beside another date is a month; alone it is a year of two. */
const asMonth = (point: DatePoint, isEnd = false): string => {
  if (point.last !== undefined && point.month === null && isEnd) return String(point.last);
  return pointOf(point.year ?? 0, point.month);
};
const sureOf = ({ last, month, sure }: DatePoint): number =>
  last !== undefined && month !== null ? 1 : sure;
const firstOf = ({ year, month, last }: DatePoint): string =>
  pointOf(year ?? 0, last === undefined ? month : null);
const lastOf = ({ year, month, last }: DatePoint): string =>
  last === undefined ? pointOf(year ?? 0, month) : String(last);

const pointOf = (year: number, month: number | null): string =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

/** Whether a date is surely before another; a year alone stands for any month of it. */
const isBefore = (date: string, other: string): boolean => {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
};
