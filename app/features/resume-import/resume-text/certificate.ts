import { findDates } from './dates/find-dates';
import type { ReadPassage } from './resume-reading';

const LONGEST = 300;

/** "ILS, Resuscitation Council UK, 2024": name, issuer, and the date as written and as read. */
export function certificateOf({ words }: ReadPassage): {
  name: string;
  issuer: string;
  date: string;
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
  const cut = /\s*(?:,|\||\s[–—-])\s+/u.exec(rest);
  const name = cut === null ? rest : rest.slice(0, cut.index);
  const issuer = cut === null ? '' : rest.slice(cut.index + cut[0].length);
  const said = dates === undefined ? '' : words.slice(dates.from, dates.to);
  return {
    name: name.slice(0, LONGEST),
    issuer: issuer.slice(0, LONGEST),
    date: said.slice(0, LONGEST),
    issued: dates === undefined ? '' : dates.start || dates.end,
  };
}
