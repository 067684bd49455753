import { readHead } from './head';
import { detectLanguage } from '~/features/language/detect-language';
import { type PostingLine, splitLines } from './lines';
import { readMentions } from './mentions';
import { withoutPage } from './page-debris';
import { type Normalised } from '~/features/language/normalise';
import { readable } from './markup';
import { DROP_REASONS } from './boilerplate';
import { type Posting } from './posting';
import { requirementsOf } from './requirements';
import { readSeniority } from './seniority';
import { readTerms, termsOf } from './work-terms';
import { type YearsMention } from './years';

/** Names the rules and the lexicon a posting was read with; it changes when a reading can. */
export const POSTING_READER_VERSION = '8';

/**
 * Reads a posting: who looks for whom, and what is asked, each with its place in the text.
 * Deterministic, offline and pure; any text is accepted and none is followed as an instruction.
 *
 * @param text the posting as given, at most a few ten thousand characters; time is linear in it.
 * @returns offsets are UTF-16 into `text`, and `text.slice(start, end) === verbatim` throughout.
 */
export function readPosting(text: string): Posting {
  const normalised = readable(text);
  const { own: lines, left } = withoutPage(splitLines(normalised.text));
  const head = readHead(lines);
  const quoteOf = (passage: { start: number; end: number } | null) =>
    passage === null
      ? null
      : normalised.text.slice(passage.start, passage.end).replace(/\s+/g, ' ');
  const read = readMentions(normalised.text, lines, head.title, quoteOf(head.company));
  const title = quoteOf(head.title);
  const years = roleYears(read.years);
  return {
    title,
    company: quoteOf(head.company),
    location: quoteOf(head.location),
    language: detectLanguage(normalised.text),
    seniority: readSeniority(
      title,
      normalised.text,
      (years ?? roleYears(read.wishedYears))?.min ?? null,
      read.mentions.some(
        ({ kind, must }) => must && (kind === 'credential' || kind === 'education'),
      ),
    ),
    years,
    terms: termsOf(readTerms(normalised.text.slice(0, endOf(lines))), quoteOf),
    requirements: requirementsOf(text, normalised, read.mentions),
    dropped: [
      ...normalised.hidden.map(({ start, end }) => ({
        verbatim: text.slice(start, end),
        reason: DROP_REASONS.hidden,
      })),
      ...[...read.dropped, ...left].map(({ start, end, reason }) => ({
        verbatim: slice(text, normalised, start, end),
        reason,
      })),
    ],
  };
}

const endOf = (lines: PostingLine[]): number => lines.at(-1)?.end ?? 0;

function slice(text: string, normalised: Normalised, start: number, end: number): string {
  const given = normalised.toGiven(start, end);
  return text.slice(given.start, given.end);
}

/** The longest experience that the posting says one must have. */
function roleYears(years: readonly YearsMention[]): Posting['years'] {
  const [longest] = [...years].sort((a, b) => b.min - a.min);
  return longest === undefined ? null : { min: longest.min, max: longest.max };
}
