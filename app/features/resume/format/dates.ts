import { MONTH_ABBREVIATIONS } from '~/features/language/months';

/** What a range without an end ends with. */
const PRESENT = 'Present';

/**
 * A JSON Resume date as a resume prints it: `2019-03` and `2019-03-14` → `Mar 2019`,
 * `2019` → `2019`, `present` → `Present`. Anything else is printed as it was given.
 */
export function formatDate(date: string): string {
  const given = date.trim();
  if (/^present$/i.test(given)) return PRESENT;
  const [, year, month] = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/.exec(given) ?? [];
  if (year === undefined) return given;
  if (month === undefined) return year;
  const name = MONTH_ABBREVIATIONS[Number(month) - 1];
  return name === undefined ? given : `${name} ${year}`;
}

/**
 * A range as a resume prints it: `Mar 2019 – Jun 2021`, `2016 – 2019`; without an end
 * `Mar 2019 – Present`; without a start the end alone; one date where both print alike; empty
 * where both are missing.
 */
export function formatDateRange(start: string | undefined, end: string | undefined): string {
  const from = formatDate(start ?? '');
  const to = formatDate(end ?? '');
  if (from === '') return to;
  if (to === '') return `${from} – ${PRESENT}`;
  return from === to ? from : `${from} – ${to}`;
}
