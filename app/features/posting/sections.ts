import { startsWithDeed } from './duties';
import { type PostingLine } from './lines';
import { criteriaTableIn, isTableGroup, withoutTableMark } from './criteria-table';
import { blockBehind, hasHeadingForm, isOverBlock } from './heading-form';
import { headingSection } from './headings';
import { listContent } from './list-content';
import { openSection } from './open-headings';
import { type PostingSection } from './posting-section';

export interface SectionLine extends PostingLine {
  section: PostingSection;
  /** The line is the heading itself. */
  heading: boolean;
  /** What the line itself says: the mark in the last column of a table of criteria. */
  must?: boolean;
}

/** Whether a line stands where things are asked for. */
export const isAsking = ({ section }: SectionLine): boolean => isAskingSection(section);

const isAskingSection = (section: PostingSection): boolean =>
  section === 'requirements' || section === 'nice';

const LONGEST_FACT = 60;

/** "Requirements: Python, SQL": a heading with its content on the same line. */
function inlineHeading(text: string): { section: PostingSection; length: number } | undefined {
  const colon = /^(.{2,60}?)(?:\s?:|\?)\s+(?=\S)/.exec(text);
  const label = colon?.[1];
  if (colon !== null && label !== undefined) {
    const short = label.split(' ').length <= MOST_WORDS_INLINE && !label.includes('. ');
    const section = headingSection(label) ?? (short ? openSection(label) : undefined);
    if (section !== undefined) return { section, length: colon[0].length };
  }
  const dash = /^(.{5,50}?)\s-\s+(?=\S)/.exec(text);
  // "Would be nice, not a deal breaker - ArgoCD or Flux".
  if (dash === null || openSection(dash[1] ?? '') !== 'nice' || /\p{Lu}/u.test(text.slice(1, 30)))
    return undefined;
  return { section: 'nice', length: dash[0].length };
}

const MOST_WORDS_INLINE = 8;
/** "Recruiter: Ostrander, Jill": a field of a form and its value. */
const FIELD = /^\p{Lu}[\p{L} ()/%-]{1,28}(?::|\t)\s*\S.{0,60}$/u;

/** "What we offer": it stands in a list of its own kind, or the posting is all capitals. */
const isShouted = (lines: PostingLine[]): boolean => {
  const all = lines.map(({ text }) => text).join(' ');
  const capitals = all.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 > (all.match(/\p{L}/gu)?.length ?? 0);
};

/**
 * Gives every line its section. A heading on a line of its own holds until the next; one with
 * content behind it ("Nice to have: Go") holds for its line only, unless it names its own list.
 * After a list of items, a paragraph that stands apart from it belongs to the text again.
 */
export function assignSections(lines: PostingLine[]): SectionLine[] {
  const shouted = isShouted(lines);
  const table = criteriaTableIn(lines);
  let current: PostingSection = 'intro';
  let listed = false;
  const read = lines.map((given, at): SectionLine => {
    const line: PostingLine & { must?: boolean } =
      table === undefined ? given : withoutTableMark(given, table);
    if (line.must !== undefined && current !== 'nice')
      return { ...line, section: 'requirements', heading: false };
    const own = sectionOpened(lines, at, shouted, current);
    const unmarked = own === undefined && table !== undefined && line.must === undefined;
    if (unmarked && isAskingSection(current) && isTableGroup(line))
      return { ...line, section: current, heading: true };
    if (own !== undefined) {
      current = own;
      listed = false;
      return { ...line, section: own, heading: true };
    }
    const inline = line.marker === 'glued' ? undefined : inlineHeading(line.text);
    if (inline !== undefined) {
      return {
        ...line,
        section: inline.section,
        heading: false,
        text: line.text.slice(inline.length),
        start: line.start + inline.length,
      };
    }
    if (current === 'intro' && !line.bullet && FIELD.test(line.text) && !/[.!]$/.test(line.text))
      return { ...line, section: 'facts', heading: false };
    // Facts are short values ("Full-time"); a sentence behind them belongs to the posting's text.
    if (current === 'facts' && line.text.length > LONGEST_FACT) current = 'intro';
    if (listed && line.apart && !line.bullet && line.text.length > LONGEST_FACT) current = 'intro';
    listed = line.bullet || (listed && !line.apart);
    return { ...line, section: current, heading: false };
  });
  return read.some(isAsking) ? read : withNotes(withBareLists(read));
}

const FEWEST_IN_NOTE = 4;
const LONGEST_IN_NOTE = 80;
/** How a line of a note asks: "must be qualified", "own tools", "2 yrs experience". */
const NOTED =
  /^(?:must|able|need|own|full|good|can|have|has|willing|available)\b|\b(?:licen[cs]e|experienced?|qualified|yrs|years|tickets?|certs?|essential|preferred|a bonus|a plus)\b/iu;

/** A notice in a window is a list without signs: short lines together that end in no full stop. */
function withNotes(lines: SectionLine[]): SectionLine[] {
  if (lines.some(isAsking)) return lines;
  const noted = new Set<SectionLine>();
  for (const [at, line] of lines.entries()) {
    if (!line.apart) continue;
    const end = lines.findIndex((other, i) => i > at && other.apart);
    const block = lines.slice(at, end < 0 ? lines.length : end);
    const isNote =
      block.length >= FEWEST_IN_NOTE &&
      block.every(
        ({ text, section, heading }) =>
          section === 'intro' &&
          !heading &&
          text.length <= LONGEST_IN_NOTE &&
          !/[.!?:]$/u.test(text),
      );
    if (isNote && block.filter(({ text }) => NOTED.test(text)).length * 2 >= block.length)
      for (const one of block) noted.add(one);
  }
  return lines.map((line) =>
    noted.has(line) ? { ...line, section: 'requirements', bullet: true } : line,
  );
}

/** In a posting that says nowhere what it asks for, its lists under no heading say it. */
function withBareLists(lines: SectionLine[]): SectionLine[] {
  let section: PostingSection | undefined;
  return lines.map((line, at) => {
    if (!line.bullet || line.heading || line.section !== 'intro') section = undefined;
    else {
      section ??= listOpened(lines, at - 1);
      return { ...line, section };
    }
    return line;
  });
}

function sectionOpened(
  lines: PostingLine[],
  at: number,
  shouted: boolean,
  current: PostingSection,
): PostingSection | undefined {
  const line = lines[at];
  if (line === undefined || line.marker === 'glued') return undefined;
  const form = hasHeadingForm(lines, at, shouted);
  // A short list item such as "Education" or "Experience" is a heading only where headings stand.
  if (line.bullet && !form && !line.text.endsWith(':')) return undefined;
  const known = headingSection(line.text);
  if (known === 'facts' && opensText(lines, at)) return 'duties';
  if (known === 'tools' && /skills/iu.test(line.text) && !listsNames(lines, at))
    return 'requirements';
  if (known !== undefined)
    return known === 'requirements' && openSection(line.text) === 'nice' ? 'nice' : known;
  if (!form) return undefined;
  // The first line says who looks for whom, in whatever form.
  const open = at === 0 ? undefined : openSection(line.text);
  if (open !== undefined) return byContent(lines, at, open);
  if (line.text.endsWith(':')) return listOpened(lines, at);
  const sure = current !== 'intro' || line.marker === '#' || line.text.endsWith('?');
  const held = sure ? contentBehind(lines, at) : undefined;
  if (held !== undefined) return held;
  // What a heading in no known words opens is the posting's own text; a label inside a list is none.
  return line.marker === '#' || (line.apart && !line.bullet && current !== 'intro')
    ? 'intro'
    : undefined;
}

/** What the list or block behind a heading holds by its items. */
function contentBehind(lines: PostingLine[], at: number) {
  const items = itemsBehind(lines, at);
  const block = items.length > 0 || !isOverBlock(lines, at) ? items : blockBehind(lines, at);
  return listContent(block.map(({ text }) => text));
}

/** A heading in loose words ("Who we hope to meet", "Look forward to") means what its list holds. */
function byContent(lines: PostingLine[], at: number, open: PostingSection): PostingSection {
  if (open === 'benefits' || open === 'apply' || open === 'legal') return open;
  const held = contentBehind(lines, at);
  if (held === 'benefits') return held;
  return held === 'requirements' && (open === 'about' || open === 'intro') ? held : open;
}

/** "ROLE:" over a paragraph opens what one does; over one word it is a field of a form. */
function opensText(lines: PostingLine[], at: number): boolean {
  const next = lines[at + 1];
  return (
    /^(?:the )?(?:role|job|position)\s*:?$/iu.test(lines[at]?.text ?? '') &&
    next !== undefined &&
    (next.text.length > LONGEST_FACT || startsWithDeed(next.text))
  );
}

const FEWEST_ITEMS = 2;

/** The items of the list behind a line. */
function itemsBehind(lines: PostingLine[], at: number): PostingLine[] {
  const after = lines.slice(at + 1);
  const end = after.findIndex(({ bullet }) => !bullet);
  return end < 0 ? after : after.slice(0, end);
}

const LONGEST_LIST_NAME = 3;

/** "Key skills" over names ("Java", "SQL Server"), not over what one is asked for at length. */
function listsNames(lines: PostingLine[], at: number): boolean {
  const items = itemsBehind(lines, at);
  const long = items.filter(({ text }) => text.split(/\s+/u).length > LONGEST_LIST_NAME).length;
  return long * 2 <= items.length;
}

/** What a list opened in no known words holds: things one does, or things one is asked for. */
function listOpened(lines: PostingLine[], at: number): PostingSection {
  const items = itemsBehind(lines, at);
  if (items.length < FEWEST_ITEMS) return 'intro';
  const deeds = items.filter(({ text }) => startsWithDeed(text)).length;
  return deeds * 2 > items.length ? 'duties' : 'requirements';
}
