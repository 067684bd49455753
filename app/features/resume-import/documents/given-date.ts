import { findDates, readDate } from '../resume-text/dates/find-dates';
import { isObject, textOf, type Notes } from './document';

const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ISO_WITH_TIME = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]\d{2}:/;
const CERTAIN_FORM = 0.95;

/**
 * The date of a document as JSON Resume has it, from that or a form near it (`Present`, a time
 * stamp, `April 2019`, `{ year, month }`).
 *
 * @returns empty where it has none; what cannot be read is noted with its place.
 */
export function givenDate(value: unknown, path: string, notes: Notes): string {
  const text = isObject(value) ? ofParts(value) : textOf(value).trim();
  if (text === '' || ISO.test(text)) return text;
  const stamped = ISO_WITH_TIME.exec(text)?.[1];
  if (stamped !== undefined) return stamped;
  const read = readDate(text);
  if (read === undefined) {
    notes.warnings.push(`${path}: “${text.slice(0, 80)}” is no date we can read. It was left out.`);
    notes.unread.push(text);
    return '';
  }
  if (read.date === 'present') return '';
  notes.confidence[path] = Math.min(read.sure, CERTAIN_FORM);
  return read.date;
}

function ofParts({ year, month }: Readonly<Record<string, unknown>>): string {
  const number = Number(textOf(month));
  const hasMonth = number >= 1 && number <= 12;
  return hasMonth ? `${textOf(year)}-${String(number).padStart(2, '0')}` : textOf(year);
}

/** Both ends of a range in one text: `2019 - Present`, `May 2019 – June 2020`. */
export function givenRange(
  value: unknown,
  path: string,
  notes: Notes,
): { startDate?: string; endDate?: string } {
  const text = textOf(value).trim();
  if (text === '') return {};
  const found = findDates(text);
  if (found === undefined) {
    notes.warnings.push(`${path}: “${text.slice(0, 80)}” is no date we can read. It was left out.`);
    notes.unread.push(text);
    return {};
  }
  for (const key of ['startDate', 'endDate']) {
    if (found.sure < 1) notes.confidence[`${path}/${key}`] = found.sure;
  }
  const { start, end } = found;
  return {
    ...(start === '' ? {} : { startDate: start }),
    ...(end === '' || end === 'present' ? {} : { endDate: end }),
  };
}
