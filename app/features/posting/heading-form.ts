import { headingSection } from './headings';
import { type PostingLine } from './lines';
import { openSection } from './open-headings';

const MOST_WORDS = 11;
const LONG_LINE = 90;
const MOST_WORDS_TITLED = 6;
const SHORTEST_PARAGRAPH = 50;
/** Whether a line stands where headings stand, whatever its words are. */
export function hasHeadingForm(lines: PostingLine[], at: number, shouted: boolean): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const { text, marker, bullet, apart } = line;
  if (marker === '#') return true;
  if (text.length > 80 || text.split(/\s+/).length > MOST_WORDS || marker === 'glued') return false;
  if (/[.,;!]$/.test(text) && !/^\p{Lu}[^.]{2,40}[.!]$/u.test(text)) return false;
  const next = lines[at + 1];
  const before = lines[at - 1];
  const opens = next !== undefined && next.marker !== marker && before?.marker !== marker;
  if (/[:?]$/.test(text)) return !bullet || opens;
  if (/[.,;!]$/.test(text)) return false;
  if (!shouted && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/, '')))
    return !bullet || opens;
  if (bullet && !opens) return false;
  if (/[£$€]|\d{3}/.test(text) || next === undefined) return false;
  const titled = text.split(/\s+/).length <= MOST_WORDS_TITLED && openSection(text) !== undefined;
  if (apart && !bullet && titled && !next.apart && next.text.length > SHORTEST_PARAGRAPH)
    return true;
  // "The details" behind a list, and a paragraph under it: the list is over.
  if (apart && !bullet && before?.bullet === true && !next.bullet && next.text.length > LONG_LINE)
    return true;
  // A list that lost its signs: "What you'll need" and short lines under it, none apart.
  if (isOverBlock(lines, at) && openSection(text) !== undefined) return true;
  // A heading over headings: "What we ask for", "Essential".
  if (apart && !bullet && !next.bullet && headingSection(next.text) !== undefined) return true;
  const between = before?.bullet === true && !/:\s/.test(text) && openSection(text) !== undefined;
  return (
    (apart || bullet || between) &&
    (next.bullet || (next.apart && next.text.length > LONG_LINE) || bullet)
  );
}

const FEWEST_IN_BLOCK = 2;
const LONGEST_BLOCK_HEADING = 60;

/** Whether a line stands apart over lines that begin anew and stand together. */
export function isOverBlock(lines: PostingLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !line.apart || line.bullet) return false;
  if (line.text.length > LONGEST_BLOCK_HEADING) return false;
  const block = blockBehind(lines, at);
  return block.length >= FEWEST_IN_BLOCK && block.every(({ text }) => !/^\p{Ll}/u.test(text));
}

/** The lines behind one up to the next that stands apart. */
export function blockBehind(lines: PostingLine[], at: number): PostingLine[] {
  const after = lines.slice(at + 1);
  const end = after.findIndex(({ apart }) => apart);
  return end < 0 ? after : after.slice(0, end);
}
