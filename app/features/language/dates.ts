import { monthOf, MONTH_PATTERN } from './months';
import type { Token } from './tokens';

/** A date said in a text, as exact as it was said. */
export interface SaidDate {
  year: number | null;
  /** 1–12. */
  month: number | null;
  day: number | null;
  /** Token range, end exclusive. */
  from: number;
  to: number;
}

/** Month names that are also other words; they need a year or a day beside them. */
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'mai', 'mars', 'dec', 'jan', 'sep', 'nov']);

const isYear = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:19[5-9]\d|20\d\d)$/.test(token.text);

/** Every date of a text: `March 2019`, `23 December`, `2019-03`, `03/2019`, `2019`. */
export function readDates(tokens: readonly Token[], text: string): SaidDate[] {
  const dates: SaidDate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const date = dateAt(tokens, index, text);
    if (date === undefined) index += 1;
    else {
      dates.push(date);
      index = date.to;
    }
  }
  return dates;
}

function dateAt(tokens: readonly Token[], at: number, text: string): SaidDate | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined) return undefined;
  const month = monthOf(first.text);
  if (month !== undefined) return namedMonth(tokens, at, month);
  if (first.kind !== 'number') return undefined;
  const named =
    second === undefined ? undefined : monthOf(second.text.replace(/^(?:st|nd|rd|th)$/, ''));
  if (named !== undefined && /^\d{1,2}$/.test(first.text) && Number(first.text) <= 31) {
    const year = isYear(third) ? Number(third?.text) : null;
    return {
      year, month: named, day: Number(first.text), from: at, to: at + (year === null ? 2 : 3),
    }; // prettier-ignore
  }
  if (isYear(first)) return yearAt(tokens, at, text);
  if (
    second !== undefined &&
    isYear(second) &&
    /^[/.]$/.test(second.gap) &&
    Number(first.text) <= 12
  ) {
    return {
      year: Number(second.text),
      month: Number(first.text),
      day: null,
      from: at,
      to: at + 2,
    };
  }
  return undefined;
}

function namedMonth(tokens: readonly Token[], at: number, month: number): SaidDate | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isYear(second)) {
    return { year: Number(second?.text), month, day: null, from: at, to: at + 2 };
  }
  if (second?.kind === 'number' && /^\d{1,2}$/.test(second.text) && Number(second.text) <= 31) {
    const year = isYear(third) ? Number(third?.text) : null;
    return {
      year, month, day: Number(second.text), from: at, to: at + (year === null ? 2 : 3),
    }; // prettier-ignore
  }
  if (first === undefined || (AMBIGUOUS.has(first.text) && !first.capital)) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  if (
    AMBIGUOUS.has(first.text) &&
    !/^(?:in|since|until|till|from|to|by|last|this|next|of)$/.test(before)
  )
    return undefined;
  return { year: null, month, day: null, from: at, to: at + 1 };
}

/** A year, with month and day where ISO digits follow; a count such as `2000 customers` is none. */
function yearAt(tokens: readonly Token[], at: number, text: string): SaidDate | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined) return undefined;
  const year = Number(first.text);
  if (second?.gap === '-' && /^(?:0[1-9]|1[0-2])$/.test(second.text)) {
    const month = Number(second.text);
    const day = third?.gap === '-' && /^\d\d$/.test(third.text) ? Number(third.text) : null;
    return { year, month, day, from: at, to: at + (day === null ? 2 : 3) };
  }
  const before = tokens[at - 1]?.text ?? '';
  const lead = first.gap + (text[first.end] ?? '');
  if (/[$£€¥₹%]/.test(lead)) return undefined;
  const introduced =
    /^(?:in|since|until|till|from|to|by|during|year|summer|spring|autumn|winter|of|early|late|mid|and)$/;
  const counts =
    second?.kind === 'word' && /^[ \u00A0]$/.test(second.gap) && !introduced.test(before) &&
    !/^(?:and|to|until|till|for|as|i|we|at|in|on|with|by|when|the|was|because|after|before|while|up|present|now)$/.test(second.text); // prettier-ignore
  return counts ? undefined : { year, month: null, day: null, from: at, to: at + 1 };
}

const DATE = new RegExp(
  `^(?:(?:in|since|from|by|early|late|mid|spring|summer|autumn|fall|winter)[\\s-]+)*(?:(?:\\p{N}{1,2}\\s+)?${MONTH_PATTERN}[\\s,]+)?(?:19|20)\\p{N}{2}$`,
  'iu',
);

/** Whether a text is a date with its year and nothing else: "april 2020", "in 2019", "spring 2021". */
export const isDate = (text: string): boolean => DATE.test(text.trim());
