import { readHead } from './head';
import { detectLanguage } from '~/features/language/detect-language';
import { splitLines } from './lines';
import { type Mention } from './mention';
import { type Mentions, readMentions } from './mentions';
import { type Normalised } from '~/features/language/normalise';
import { readable } from './markup';
import { DROP_REASONS } from './boilerplate';
import { type Posting } from './posting';
import { requirementsOf } from './requirements';
import { readSeniority } from './seniority';

/** Names the rules and the lexicon a posting was read with; it changes when a reading can. */
export const POSTING_READER_VERSION = '3';

/**
 * Reads a posting: who looks for whom, and what is asked, each with its place in the text.
 * Deterministic, offline and pure; any text is accepted and none is followed as an instruction.
 *
 * @param text the posting as given, at most a few ten thousand characters; time is linear in it.
 * @returns offsets are UTF-16 into `text`, and `text.slice(start, end) === verbatim` throughout.
 */
export function readPosting(text: string): Posting {
  const normalised = readable(text);
  const head = readHead(splitLines(normalised.text));
  const read = readMentions(normalised.text, head.title);
  const quote = (passage: { start: number; end: number } | null) =>
    passage === null
      ? null
      : normalised.text.slice(passage.start, passage.end).replace(/\s+/g, ' ');
  const title = quote(head.title);
  const years = roleYears(normalised.text, title, read);
  return {
    title,
    company: quote(head.company),
    location: quote(head.location),
    language: detectLanguage(normalised.text),
    seniority: readSeniority(title, normalised.text, years?.min ?? highest(read.boundYears)),
    years,
    requirements: requirementsOf(text, normalised, read.mentions),
    dropped: [
      ...normalised.hidden.map(({ start, end }) => ({
        verbatim: text.slice(start, end),
        reason: DROP_REASONS.hidden,
      })),
      ...read.dropped.map(({ start, end, reason }) => ({
        verbatim: slice(text, normalised, start, end),
        reason,
      })),
    ],
  };
}

function slice(text: string, normalised: Normalised, start: number, end: number): string {
  const given = normalised.toGiven(start, end);
  return text.slice(given.start, given.end);
}

const highest = (years: number[]): number | null =>
  years.length === 0 ? null : Math.max(...years);

/** The longest experience the role itself asks for; a skill that is the role counts as the role. */
function roleYears(text: string, title: string | null, read: Mentions): Posting['years'] {
  const longest = [...read.years].sort((a, b) => b.min - a.min)[0];
  if (longest !== undefined) return { min: longest.min, max: longest.max };
  const own = read.mentions.filter(
    (mention) => mention.years !== null && title !== null && namesRole(text, mention, title),
  );
  const min = highest(own.flatMap(({ years }) => years ?? []));
  return min === null ? null : { min, max: null };
}

/** Whether "3 years of nursing" under the title "Nurse" speaks of the role. */
function namesRole(text: string, mention: Mention, title: string): boolean {
  const stem = text.slice(mention.start, mention.end).toLowerCase().slice(0, 4);
  return (
    stem.length === 4 &&
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(stem))
  );
}
