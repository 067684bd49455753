import { findDates } from './dates/find-dates';
import { isLabelled } from './entry-labels';
import type { ResumeLine } from './lines';
import { placeForm } from './place-words';
import type { SectionKind } from './resume-reading';
import { titleLean } from './title-lean';
import { DEGREE } from './title-words';
import { CLEAR_LEAN } from './typed-lines';

/** In which sections no two entries with ranges of dates stand, so that others begin in them. */
const WITHOUT_ENTRIES: ReadonlySet<SectionKind | 'opening'> = new Set(['opening', 'summary', 'contact', 'skills', 'languages', 'interests']); // prettier-ignore
const LEAST_ENTRIES = 2;
/** The most lines of an entry above its dates. */
const MOST_ABOVE = 3;
const LONGEST_HEADING = 48;

/**
 * Where the entries of a section begin whose heading nobody knows ("Places I have cooked"), inside
 * the section above it, which has none of its own.
 *
 * @returns which of the lines is the heading, and what it is of; undefined where there is none.
 */
export function entriesUnderUnknown(
  lines: readonly ResumeLine[],
  kind: SectionKind | 'opening',
): { at: number; kind: 'work' | 'education' } | undefined {
  if (!WITHOUT_ENTRIES.has(kind)) return undefined;
  const dated = lines.flatMap((line, index) => (isDatedHead(line) ? [index] : []));
  const [first, second] = dated;
  if (dated.length < LEAST_ENTRIES || first === undefined || second === undefined) return undefined;
  const above = linesAbove(lines, second, first);
  const at = first - above - 1;
  const line = lines[at];
  if (line === undefined || !isHeadingForm(line)) return undefined;
  if (kind === 'opening' && !isBelowContact(lines, at)) return undefined;
  const heads = dated.flatMap((mark) => lines.slice(Math.max(at + 1, mark - above), mark + 2));
  const degrees = heads.filter(({ words, bullet }) => !bullet && DEGREE.test(words)).length;
  return { at, kind: degrees * 2 >= dated.length ? 'education' : 'work' };
}

/** Above the first heading that is known: behind the contact, and neither a title nor a town. */
const isBelowContact = (lines: readonly ResumeLine[], at: number): boolean =>
  lines.slice(0, at).some(({ words }, index) => index > 0 && /@|(?:\d[\s()./-]*){7}/.test(words)) &&
  Math.abs(titleLean(lines[at]?.words ?? '', 'work')) < CLEAR_LEAN &&
  placeForm(lines[at]?.words ?? '') === 'none';

/** How many lines stand above the dates of an entry: those after what was done before it. */
function linesAbove(lines: readonly ResumeLine[], mark: number, after: number): number {
  let from = mark;
  while (from > after + 1 && mark - from < MOST_ABOVE && lines[from - 1]?.bullet === false) {
    if (/[.!?]$/.test(lines[from - 1]?.words ?? '')) break;
    from -= 1;
    if (lines[from]?.apart === true) break;
  }
  return mark - from;
}

function isDatedHead({ words, bullet }: ResumeLine): boolean {
  const dates = bullet ? undefined : findDates(words);
  if (dates?.range !== true) return false;
  const beside = words.slice(0, dates.from) + words.slice(dates.to);
  return beside.length <= 90 && !/[.!?]$/.test(beside.trim());
}

/** A few words with a capital, and neither a date, a mark nor a gap. */
const isHeadingForm = ({ words, bullet }: ResumeLine): boolean =>
  !bullet &&
  words.length <= LONGEST_HEADING &&
  words.split(/\s+/).length <= 5 &&
  /^\p{Lu}/u.test(words) &&
  !/[\d\t.,;|@·•]|\s{2,}/u.test(words) &&
  !isLabelled(words);
