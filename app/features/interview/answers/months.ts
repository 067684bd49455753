import { monthInDate } from '~/features/language/months';

/**
 * A month as people write it (`2019`, `2019-04`, `04/2019`, `4.2019`, `April 2019`, `now`) in the
 * format's form: `YYYY`, `YYYY-MM`, `present` or empty.
 *
 * @returns undefined where it is none of these.
 */
export function readMonth(words: string): string | undefined {
  const text = words.trim().toLowerCase();
  if (text === '') return '';
  if (/^(present|now|today|current|still( there)?)$/.test(text)) return 'present';
  if (/^\d{4}$/.test(text)) return inRange(text, undefined);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return inRange(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthFirst) return inRange(monthFirst[2], Number(monthFirst[1]));
  const named = /^(\p{L}+)\.?,? (\d{4})$/u.exec(text);
  const month = monthInDate(named?.[1] ?? '');
  if (named && month !== undefined) return inRange(named[2], month);
  return undefined;
}

function inRange(year: string | undefined, month: number | undefined): string | undefined {
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return undefined;
  if (month === undefined) return year;
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** Whether `end` is surely before `start`; a year alone stands for any month of it. */
export function endsBeforeStart(start: string, end: string): boolean {
  if (start === '' || end === '' || end === 'present') return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
