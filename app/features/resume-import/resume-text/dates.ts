import { MONTH_PATTERN, monthInDate } from '~/features/language/months';

const NOW =
  "(?:present|current(?:ly)?|now|today|ongoing|to date|till date|heute|aktuell|aujourd[’']hui|présent|presente|actual(?:idad)?|hoy)";
const YEAR = "(?:(?:19|20)\\d{2}|[’'](?:[0-4]|[6-9])\\d)";
const SEASON = '(?:spring|summer|fall|autumn|winter)';
const POINT = `(?:(?:\\d{1,2}\\s)?${MONTH_PATTERN},?\\s*(?:de\\s)?(?:\\d{1,2},\\s*)?${YEAR}|${SEASON}\\s+${YEAR}|(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?(?:19|20)\\d{2}|(?:19|20)\\d{2}[-/.](?:0[1-9]|1[0-2])(?![\\d/.-])|(?<![\\d.,$€£])(?:19|20)\\d{2}(?![\\d,]\\d|\\s*%))`;
const BETWEEN =
  '\\s*(?:-{1,3}|–|—|−|~|→|\\bto\\b|\\buntil\\b|\\btill\\b|\\bbis\\b|(?<=\\s)à(?=\\s)|\\ba\\b|\\bhasta\\b|\\bau\\b)\\s*';
/** "Jan - Mar 2020": the year stands once. */
const SHORT_RANGE = `${MONTH_PATTERN}${BETWEEN}${MONTH_PATTERN},?\\s*${YEAR}`;

/** A range of dates as resumes write it. */
export const DATE_RANGE = new RegExp(
  `(?<![\\p{L}\\d])(?:${POINT}${BETWEEN}(?:${POINT}|${NOW}|\\d{2}(?!\\d))|${SHORT_RANGE}|(?:since|from|seit|depuis|desde)\\s+${POINT})(?![\\p{L}\\d])`,
  'iu',
);
const SINGLE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:graduated|graduation|expected|exp\\.?|class of|completed|awarded|anticipated)[:\\s]+(?:in\\s+)?)?${POINT}(?![\\p{L}\\d])`,
  'iu',
);

export interface FoundDates {
  /** Offsets into the words given. */
  from: number;
  to: number;
  start: string;
  end: string;
  range: boolean;
}

/** The first dates of a line: a range, or else a single date, which is taken for the end. */
export function findDates(words: string): FoundDates | undefined {
  const range = DATE_RANGE.exec(words);
  if (range !== null) {
    const [start = '', end = ''] = endsOf(range[0]);
    return { from: range.index, to: range.index + range[0].length, start, end, range: true };
  }
  const single = SINGLE.exec(words);
  if (single === null) return undefined;
  return {
    from: single.index,
    to: single.index + single[0].length,
    start: '',
    end: monthOf(single[0]),
    range: false,
  };
}

function endsOf(range: string): string[] {
  const open = /^(?:since|from|seit|depuis|desde)\s+/iu.exec(range);
  if (open !== null) return [monthOf(range.slice(open[0].length)), 'present'];
  const short = new RegExp(`^${SHORT_RANGE}$`, 'iu').test(range);
  const [first = '', last = ''] = splitRange(range);
  const end = new RegExp(`^${NOW}$`, 'iu').test(last) ? 'present' : monthOf(last);
  if (short) return [monthOf(`${first} ${end.slice(0, 4)}`), end];
  const start = monthOf(first);
  // "2018–19"
  if (/^\d{2}$/.test(last) && start.length === 4) return [start, start.slice(0, 2) + last];
  return [start, end];
}

function splitRange(range: string): string[] {
  const point = new RegExp(`^(?:${POINT}|${MONTH_PATTERN})`, 'iu').exec(range)?.[0] ?? '';
  const rest = range.slice(point.length).replace(new RegExp(`^${BETWEEN}`, 'iu'), '');
  return [point.trim(), rest.trim()];
}

/** A point in time as `YYYY` or `YYYY-MM`; empty where it cannot be told. */
function monthOf(point: string): string {
  const text = point.trim().toLowerCase();
  const short = /[’'](\d{2})/.exec(text)?.[1];
  const year =
    /(?:19|20)\d{2}/.exec(text)?.[0] ??
    (short === undefined ? undefined : `${Number(short) < 60 ? '20' : '19'}${short}`);
  if (year === undefined) return '';
  const [named] = (text.match(/\p{L}{3,}/gu) ?? []).flatMap((word) => monthInDate(word) ?? []);
  const digits = text.replace(year, '').replace(/[’']\d{2}/, '');
  const numbered = /[a-z]/.test(text)
    ? undefined
    : /(?:^|\D)(0?[1-9]|1[0-2])(?:\D|$)/.exec(digits)?.[1];
  const month = named ?? (numbered === undefined ? undefined : Number(numbered));
  return month === undefined ? year : `${year}-${String(month).padStart(2, '0')}`;
}
