import { monthInDate } from '~/features/language/months';
import { phraseLength, type DateToken } from './date-tokens';
import { AFTER_YEAR, YEAR_KINDS } from './date-words';

const FIRST_YEAR = 1930;
const LAST_YEAR = 2059;
/** Two digits up to this are of this century. */
const LAST_SHORT_YEAR = 45;

/** Whether a token is one of these marks. */
export const isMark = (token: DateToken | undefined, ...marks: string[]): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);
/** The token behind "г." and the like, where such stands behind a year. */
export function behindYear(tokens: readonly DateToken[], at: number): number {
  const next = at + phraseLength(tokens, at, AFTER_YEAR);
  const dotted = next > at && isMark(tokens[next], '.') && tokens[next]?.spaced === false;
  return dotted ? next + 1 : next;
}
/** Whether a token is a number from 1 to `most`, of so many digits at most. */
export const isNumber = (token: DateToken | undefined, most: number, digits = 2): boolean =>
  token?.kind === 'number' &&
  token.text.length <= digits &&
  Number(token.text) >= 1 &&
  Number(token.text) <= most;

/** A year of four digits that is no part of a longer number or name. */
export function isYear(tokens: readonly DateToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return false;
  const year = Number(token.text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before !== undefined && !token.spaced && isMark(before, '$', '€', '£', '¥', '#', '+', ','))
    return false;
  if (before?.kind === 'word' && !token.spaced && !maybeGlued(tokens, at)) return false;
  if (after === undefined || after.spaced) return true;
  if (after.kind === 'word')
    return phraseLength(tokens, at + 1, AFTER_YEAR) > 0 || after.text === 'q';
  if (isMark(after, '%')) return false;
  // "2,000" and "2000.50" are amounts.
  const third = tokens[at + 2];
  return !(isMark(after, ',') && third?.kind === 'number' && !third.spaced);
}

/** `FY2019` and `Mai2019` are glued; `B2019` is a name. */
const maybeGlued = (tokens: readonly DateToken[], at: number): boolean =>
  phraseLength(tokens, at - 1, YEAR_KINDS) > 0 ||
  monthInDate(tokens[at - 1]?.text ?? '') !== undefined ||
  /^\p{Script=Han}$/u.test(tokens[at - 1]?.text ?? '');

/** The year that two or four digits mean. */
export const yearOf = (digits: string): number => {
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) <= LAST_SHORT_YEAR ? 2000 : 1900);
};

/** A year with what may follow it: `2019`, `2018/19`, `'19`. */
export function yearAt(
  tokens: readonly DateToken[],
  at: number,
): { year: number; last?: number; next: number } | undefined {
  if (isMark(tokens[at], "'")) {
    const digits = tokens[at + 1];
    if (digits?.kind !== 'number' || digits.text.length !== 2 || digits.spaced) return undefined;
    return { year: yearOf(digits.text), next: at + 2 };
  }
  if (!isYear(tokens, at)) return undefined;
  const year = Number(tokens[at]?.text);
  const next = behindYear(tokens, at + 1);
  const second = tokens[next + 1];
  if (isMark(tokens[next], '/') && second?.kind === 'number' && !second.spaced) {
    const following = String(year + 1);
    if (second.text === following || second.text === following.slice(2))
      return { year, last: year + 1, next: next + 2 };
  }
  return { year, next };
}
