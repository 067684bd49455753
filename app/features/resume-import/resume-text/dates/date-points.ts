import { monthInDate, monthOf } from '~/features/language/months';
import { phraseLength, type DateToken } from './date-tokens';
import { behindYear, isMark, isNumber, isYear, yearAt, yearOf } from './date-years';
import { AFTER_YEAR, OF, ORDINALS, SEASONS, TERMS, VAGUE, YEAR_KINDS } from './date-words';

/** A point in time as somebody wrote it. */
export interface DatePoint {
  /** Null where only a month stands, as in `Jan – Mar 2020`. */
  year: number | null;
  /** 1–12; null where none is said, or which one cannot be told. */
  month: number | null;
  /** The second year of `2018/19`. */
  last?: number;
  /** The index of the token behind it. */
  next: number;
  /** 0–1: how sure it is that this was meant. */
  sure: number;
  /** Day and month, or month and day, where nothing here says which: `05/06/2021`. */
  either?: [first: number, second: number];
  /** In this date the month surely stands before the day, or behind it. */
  order?: 'month first' | 'day first';
  /** It counts only as one end of a range: `05/21`, `May 21`. */
  weak?: boolean;
}

const UNSURE = 0.5;

/** The point in time that begins with this token; undefined where none does. */
export function readPoint(tokens: readonly DateToken[], given: number): DatePoint | undefined {
  let at = given;
  // "Mountain View, CA   07/2004" is no circa.
  const isState = tokens[at]?.upper === true && tokens[at]?.text.length === 2;
  const vague = isState ? 0 : phraseLength(tokens, at, VAGUE);
  if (vague > 0) {
    at += vague;
    while (isMark(tokens[at], '-', '.', '–') || tokens[at]?.text === 'of') at += 1;
  }
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'word') {
    return seasonAt(tokens, at) ?? quarterAt(tokens, at) ?? namedMonthAt(tokens, at, at);
  }
  if (token.text === "'") return shortYearAt(tokens, at);
  if (token.kind !== 'number') return undefined;
  return (
    quarterAt(tokens, at) ??
    dayBeforeMonth(tokens, at) ??
    threeNumbers(tokens, at) ??
    yearFirst(tokens, at) ??
    monthBeforeYear(tokens, at)
  );
}

/** `Summer 2020`, `Spring semester 2019`, `FY2019`: which months those are differs, the year not. */
function seasonAt(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  const season = phraseLength(tokens, at, SEASONS);
  const kind = season > 0 ? season : phraseLength(tokens, at, YEAR_KINDS);
  if (kind === 0) return undefined;
  let next = at + kind + (season > 0 ? phraseLength(tokens, at + kind, TERMS) : 0);
  next += phraseLength(tokens, next, OF);
  if (isMark(tokens[next], ',', '.')) next += 1;
  const year = yearAt(tokens, next) ?? glued(tokens, next);
  return year && { ...year, month: null, sure: 1 };
}

/** `FY19` */
function glued(
  tokens: readonly DateToken[],
  at: number,
): { year: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.spaced) return undefined;
  return { year: yearOf(token.text), next: at + 1 };
}

/** `Q3 2020`, `3Q20`, `1st quarter of 2020`, `H1 2020`: quarters of books differ, the year not. */
function quarterAt(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const isLetter = (token?: DateToken) => /^[qht]$/.test(token?.text ?? '');
  let next: number;
  if (isLetter(first) && isNumber(second, 4, 1) && second?.spaced === false) next = at + 2;
  else if (isNumber(first, 4, 1) && isLetter(second) && second?.spaced === false) next = at + 2;
  else if (isNumber(first, 4, 1) && phraseLength(tokens, at + 1, ORDINALS) > 0) {
    if (tokens[at + 2]?.text !== 'quarter') return undefined;
    next = at + 3;
  } else return undefined;
  next += phraseLength(tokens, next, OF);
  if (isMark(tokens[next], ',', '/', '-')) next += 1;
  const year = yearAt(tokens, next) ?? glued(tokens, next);
  return year && { ...year, month: null, sure: 1 };
}

/** `23 March 2019`, `1st of May 2021`, `1. Mai 2021` */
function dayBeforeMonth(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  if (!isNumber(tokens[at], 31)) return undefined;
  let next = at + 1;
  if (tokens[next]?.spaced === false && phraseLength(tokens, next, ORDINALS) > 0) next += 1;
  while (isMark(tokens[next], '.', '-', '/')) next += 1;
  next += phraseLength(tokens, next, OF);
  if (tokens[next]?.kind !== 'word') return undefined;
  const point = namedMonthAt(tokens, next, at);
  return point?.year === null && point.next === next + 1 && tokens[at]?.text.length === 4
    ? undefined
    : point;
}

function namedMonthAt(
  tokens: readonly DateToken[],
  at: number,
  from: number,
): DatePoint | undefined {
  const month = monthInDate(tokens[at]?.text ?? '');
  if (month === undefined) return undefined;
  let next = at + 1;
  // "Sept./Oct. 2019": a year stands behind the second.
  if (isMark(tokens[next], '.')) next += 1;
  const dated = dayBehindMonth(tokens, next);
  const behind = dated ?? next;
  let year = behind;
  while (isMark(tokens[year], ',', '-', '/', '.', '_') || phraseLength(tokens, year, OF) > 0) {
    if (tokens[year]?.kind === 'mark' && tokens[year + 1]?.spaced && isMark(tokens[year], '-', '/')) break; // prettier-ignore
    year += phraseLength(tokens, year, OF) || 1;
    if (year - behind > 3) break;
  }
  const said = tokens[year]?.wide === true ? undefined : yearAt(tokens, year);
  // "Hospital La Paz, 2015": what is cut short in another language has no comma behind it.
  const isName = isMark(tokens[behind], ',') && dated === undefined && isShortName(tokens[at]);
  if (isName) return undefined;
  if (said !== undefined) return { ...said, month, sure: 1 };
  const short = tokens[year];
  if (short?.kind === 'number' && short.text.length === 2 && from === at && dated === undefined) {
    const joined = year > next && !short.spaced;
    const plausible = yearOf(short.text) >= 1960;
    if (plausible) {
      return { year: yearOf(short.text), month, next: year + 1, sure: joined ? 1 : 0.8, weak: !joined }; // prettier-ignore
    }
  }
  return { year: null, month, next: behind, sure: 1, weak: true };
}

/** Cut short in another language than English. */
const isShortName = (token: DateToken | undefined): boolean =>
  token !== undefined && token.text.length <= 3 && monthOf(token.text) === undefined;

/** The token behind `1, ` of `May 1, 2021`. */
function dayBehindMonth(tokens: readonly DateToken[], at: number): number | undefined {
  if (!isNumber(tokens[at], 31)) return undefined;
  const next = at + 1;
  const ordinal = tokens[next]?.spaced === false ? phraseLength(tokens, next, ORDINALS) : 0;
  const comma = isMark(tokens[next + ordinal], ',') ? 1 : 0;
  const behind = next + ordinal + comma;
  if (ordinal + comma === 0 && !isYear(tokens, behind)) return undefined;
  return behind;
}

const SEPARATORS = ['.', '/', '-'];

/** `01.05.2021`, `05/30/2021`, `2021-05-01`; where day and month cannot be told, the year alone. */
function threeNumbers(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  const [one, mark, two, again, three] = tokens.slice(at, at + 5);
  if (one === undefined || two?.kind !== 'number' || three?.kind !== 'number') return undefined;
  if (!isMark(mark, ...SEPARATORS) || again?.text !== mark?.text || mark?.spaced) return undefined;
  if (mark?.text !== '.' && (two.spaced || three.spaced)) return undefined;
  const next = at + 5;
  if (one.text.length === 4) {
    if (!isYear(tokens, at) || !isNumber(two, 12) || !isNumber(three, 31)) return undefined;
    return { year: Number(one.text), month: Number(two.text), next: behindTime(tokens, next), sure: 1 }; // prettier-ignore
  }
  if (!isNumber(one, 31) || !isNumber(two, 31)) return undefined;
  if (three.text.length === 4 ? !isYear(tokens, at + 4) : three.text.length !== 2) return undefined;
  const year = yearOf(three.text);
  const [first, second] = [Number(one.text), Number(two.text)];
  if (first > 12 && second > 12) return undefined;
  if (mark?.text === '.' || first > 12) {
    return second > 12 ? undefined : { year, month: second, next, sure: 1, order: 'day first' };
  }
  if (first === second) return { year, month: first, next, sure: 1 };
  if (second > 12) return { year, month: first, next, sure: 1, order: 'month first' };
  return { year, month: null, next, sure: UNSURE, either: [first, second] };
}

/** A date whose day and month could be told only beside the other end of its range. */
export function readBeside(point: DatePoint, { order }: DatePoint): DatePoint {
  if (point.either === undefined || order === undefined) return point;
  const [first, second] = point.either;
  return { ...point, month: order === 'month first' ? first : second, sure: 0.9 };
}

/** The token behind `T00:00:00.000Z`. */
function behindTime(tokens: readonly DateToken[], at: number): number {
  if (tokens[at]?.text !== 't' || tokens[at].spaced) return at;
  let next = at;
  while (tokens[next] !== undefined && (next === at || tokens[next]?.spaced === false)) next += 1;
  return next;
}

function yearFirst(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  if (!isYear(tokens, at)) return undefined;
  const year = Number(tokens[at]?.text);
  const cjk = phraseLength(tokens, at + 1, AFTER_YEAR);
  const behind = tokens[at + 1 + cjk];
  if (cjk > 0 && isNumber(behind, 12)) {
    const next = at + 2 + cjk;
    const hasMonth = /^(?:月|월)$/.test(tokens[next]?.text ?? '');
    const day = hasMonth && isNumber(tokens[next + 1], 31) && /^(?:日|일|号)$/.test(tokens[next + 2]?.text ?? ''); // prettier-ignore
    if (hasMonth) return { year, month: Number(behind?.text), next: next + (day ? 3 : 1), sure: 1 };
  }
  const [mark, month, after, behindMark] = [1, 2, 3, 4].map((step) => tokens[at + step]);
  const unspaced = mark?.spaced === false && month?.spaced === false;
  if (month !== undefined && unspaced && isMark(mark, ...SEPARATORS) && isNumber(month, 12)) {
    const number = Number(month.text);
    const isLonger = isMark(after, mark.text) && behindMark?.kind === 'number';
    if (number === (year + 1) % 100 && mark.text !== '.') {
      return { year, month: number, last: year + 1, next: at + 3, sure: UNSURE };
    }
    if (!isLonger || after?.spaced === true || behindMark.spaced) {
      return { year, month: number, next: at + 3, sure: 1 };
    }
  }
  const named = isMark(mark, '.', '-', '/', ',') && unspaced ? at + 2 : at + 1;
  const name = monthInDate(tokens[named]?.text ?? '');
  if (name !== undefined && tokens[named]?.kind === 'word' && !isYear(tokens, named + 1)) {
    const dot = isMark(tokens[named + 1], '.') ? 1 : 0;
    const next = named + 1 + dot;
    if (!isYear(tokens, next) && !isMark(tokens[next], "'"))
      return { year, month: name, next, sure: 0.9 };
  }
  const quarter = quarterBehind(tokens, at + 1);
  if (quarter !== undefined) return { year, month: null, next: quarter, sure: 1 };
  const plain = yearAt(tokens, at);
  return plain && { ...plain, month: null, sure: 1 };
}

/** The token behind `Q3` of `2020 Q3`, `2020-Q3`, `2020Q3`. */
function quarterBehind(tokens: readonly DateToken[], given: number): number | undefined {
  const at = isMark(tokens[given], '-', '/', '.') && tokens[given + 1]?.spaced === false ? given + 1 : given; // prettier-ignore
  const number = tokens[at + 1];
  return tokens[at]?.text === 'q' && isNumber(number, 4, 1) && number?.spaced === false
    ? at + 2
    : undefined;
}

/** `05/2021`, `5.2021`, `10-2019`; weakly `05/21`. */
function monthBeforeYear(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  const [month, mark, year] = tokens.slice(at, at + 3);
  if (!isNumber(month, 12) || !isMark(mark, ...SEPARATORS)) return undefined;
  const before = tokens[at - 1];
  if (month?.spaced === false && isMark(before, '.', '/', ',', '$', '€', '£')) return undefined;
  const spaced = mark?.spaced === true || year?.spaced === true;
  if (spaced && mark?.text !== '/' && mark?.text !== '.') return undefined;
  if (isYear(tokens, at + 2)) {
    const next = behindYear(tokens, at + 3);
    return { year: Number(year?.text), month: Number(month?.text), next, sure: 1 };
  }
  const hasShort =
    isMark(mark, '/', '.') && !spaced && year?.kind === 'number' && year.text.length === 2;
  const apostrophe = isMark(year, "'") ? shortYearAt(tokens, at + 2) : undefined;
  if (apostrophe !== undefined) return { ...apostrophe, month: Number(month?.text) };
  if (!hasShort) return undefined;
  const after = tokens[at + 3];
  if (after?.spaced === false && (after.kind !== 'mark' || isMark(after, '/', '.', '%')))
    return undefined;
  return {
    year: yearOf(year.text),
    month: Number(month?.text),
    next: at + 3,
    sure: 0.8,
    weak: true,
  };
}

function shortYearAt(tokens: readonly DateToken[], at: number): DatePoint | undefined {
  const year = yearAt(tokens, at);
  return year && { ...year, month: null, sure: 0.9 };
}
