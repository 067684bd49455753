import { findDates } from './dates/find-dates';
import type { ReadPassage } from './resume-reading';

const LONGEST = 300;

/** "ILS, Resuscitation Council UK, 2024": name, issuer, and the date as written and as read. */
export function certificateOf({ words }: ReadPassage): {
  name: string;
  issuer: string;
  date: string;
  /** What else is said of it. */
  more: string;
  /** `YYYY`, `YYYY-MM`, or empty. */
  issued: string;
} {
  const dates = findDates(words);
  const rest = (dates === undefined ? words : words.slice(0, dates.from) + words.slice(dates.to))
    .replace(
      /[\s,;|–—-]*(?:\b(?:expires|valid until|issued)\b:?)?[\s,;|–—(-]*(?:\(\s*\))?[\s,;|–—(-]*$/iu,
      '',
    )
    .trim();
  const bars = rest
    .split(/\s*\|\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const cut = bars.length > 1 ? null : /\s*(?:,|\s[–—-])\s+/u.exec(rest);
  const [first = '', second = ''] =
    cut === null ? bars : [rest.slice(0, cut.index), rest.slice(cut.index + cut[0].length)];
  const said = dates === undefined ? '' : words.slice(dates.from, dates.to);
  return {
    name: first.slice(0, LONGEST),
    issuer: second.slice(0, LONGEST),
    more: bars.slice(2).join('\n'),
    date: said.slice(0, LONGEST),
    issued: dates === undefined ? '' : dates.start || dates.end,
  };
}
