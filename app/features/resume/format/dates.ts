import { documentWords } from './document-words';

/**
 * A JSON Resume date as a resume in a language prints it: in English `2019-03` and `2019-03-14` →
 * `Mar 2019`, `2019` → `2019`, `present` → `Present`. Anything else is printed as it was given.
 *
 * @param language BCP 47.
 */
export function formatDate(date: string, language: string): string {
  const given = date.trim();
  const { months, present } = documentWords(language);
  if (/^present$/i.test(given)) return present;
  const [, year, month] = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/.exec(given) ?? [];
  if (year === undefined) return given;
  if (month === undefined) return year;
  const number = Number(month);
  if (number < 1 || number > 12) return given;
  if (typeof months !== 'string') return `${months[number - 1] ?? ''} ${year}`;
  return months.replace('{y}', year).replace('{mm}', month).replace('{m}', String(number));
}

/**
 * A range as a resume prints it: `Mar 2019 – Jun 2021`, `2016 – 2019`; without an end
 * `Mar 2019 – Present`; without a start the end alone; one date where both print alike; empty
 * where both are missing.
 */
export function formatDateRange(
  start: string | undefined,
  end: string | undefined,
  language: string,
): string {
  const from = formatDate(start ?? '', language);
  const to = formatDate(end ?? '', language);
  if (from === '') return to;
  if (to === '') return `${from} – ${documentWords(language).present}`;
  return from === to ? from : `${from} – ${to}`;
}
