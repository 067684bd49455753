import type { HistoryEntry } from '~/features/interview/interview';
import { quote } from '~/features/interview/evidence';
import type { SaidDate } from '~/features/language/dates';
import type { Quantity } from '~/features/language/quantities';
import type { Statements } from '~/features/language/statements';
import type { IndexedPassage } from '../answers/passage-index';
import type { Finding } from '../problem';

/** Whether a date said in prose is one of the answers, as exact or less exact than there. */
export function checkDate(
  date: SaidDate,
  claim: Statements,
  passages: readonly IndexedPassage[],
): Finding {
  const [first, last] = [claim.words[date.from], claim.words[date.to - 1]];
  const said = claim.text.slice(first?.start, last?.end);
  const before = claim.words[date.from - 1]?.text ?? '';
  for (const passage of passages) {
    const { words, dates, quantities } = passage.statements;
    const known = dates.find(
      (answer) =>
        covers(answer, date) &&
        !words
          .slice(answer.from, answer.to)
          .some((word) => word.withdrawn || (word.planned && first?.planned !== true)),
    );
    if (known !== undefined && fitsRole(before, passage.source)) {
      return {
        problems: [],
        evidence: [quote(passage, words[known.from]?.start ?? 0, words[known.to - 1]?.end ?? 0)],
      };
    }
    const bare =
      date.month === null &&
      quantities.find(
        ({ values, from }) => values.includes(date.year ?? NaN) && words[from]?.withdrawn !== true,
      );
    if (bare !== false && bare !== undefined)
      return { problems: [], evidence: [quote(passage, bare.start, bare.end)] };
  }
  const taken = passages.find(({ statements }) =>
    statements.dates.some((answer) => covers(answer, date)),
  );
  return {
    problems: [
      taken === undefined
        ? {
            verdict: 'unsupported',
            kind: 'date',
            reason: `Your answers do not give the date “${said}” for this.`,
            against: [],
          }
        : {
            verdict: 'contradicted',
            kind: 'date',
            reason: `Your answers use the date “${said}” otherwise.`,
            against: [quote(taken, 0, taken.text.length)],
          },
    ],
    evidence: [],
  };
}

function covers(answer: SaidDate, claimed: SaidDate): boolean {
  return (
    (claimed.year === null || claimed.year === answer.year) &&
    (claimed.month === null || claimed.month === answer.month) &&
    (claimed.day === null || claimed.day === answer.day)
  );
}

/** "since 2019" needs a beginning, "until 2019" an end. */
function fitsRole(before: string, source: string): boolean {
  if (/^(?:since|from)$/.test(before)) return !/^\/history\/\d+\/end$/.test(source);
  if (/^(?:until|till)$/.test(before)) return !/^\/history\/\d+\/start$/.test(source);
  return true;
}

/**
 * Whether a number of years or months is the length of an entry that has both dates: whole years
 * rounded down ("3 years" of 43 months), "over" for more, "nearly" for less than the next year.
 */
export function isLengthOf(
  { start, end }: HistoryEntry,
  { values, thing, qualifier, unit, high, period }: Quantity,
): boolean {
  const [from, to] = [monthsOf(start), monthsOf(end)];
  if (from === undefined || to === undefined || unit !== '' || high !== null || period !== null)
    return false;
  const exact = /^\d{4}-/.test(start) && /^\d{4}-/.test(end);
  const months = to - from + (exact ? 1 : 0);
  const size = thing[0] === 'year' ? 12 : thing[0] === 'month' && exact ? 1 : undefined;
  const [value = 0] = values;
  if (size === undefined || months <= 0 || value <= 0) return false;
  const length = value * size;
  if (qualifier === 'over' || qualifier === 'atLeast')
    return months >= length && months < length + 12;
  if (qualifier === 'under') return months < length && months >= length - 6;
  if (qualifier === 'upTo') return false;
  return (
    months >= length && months < length + (size === 12 ? 12 : 1) && (exact || months === length)
  );
}

function monthsOf(date: string): number | undefined {
  const [, year, month = '01'] = /^(\d{4})(?:-(\d{2}))?$/.exec(date) ?? [];
  return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
}
