import { ROLE } from '~/features/posting/title';
import { cleanText } from './clean-text';
import { unfoldColumns } from './columns';
import { findElsewhere, readContact } from './contact';
import { findDates } from './dates/find-dates';
import { sentencesOf } from '~/features/language/sentences';
import { readEntries } from './entries';
import { entriesUnderUnknown } from './entries-under-unknown';
import { readItems, readReferences } from './grouped-lines';
import { findHeading, type FoundHeading } from './headings';
import { joinLines, mayJoin, oneSpaced, splitResumeLines, type ResumeLine } from './lines';
import { readLanguages, readLines, readSkills } from './lists';
import {
  LISTED_KINDS,
  type EntryKind,
  type ReadPassage,
  type ReadEntry,
  type ReadSection,
  type ResumeReading,
  type SectionKind,
} from './resume-reading';
import { titleLean } from './title-lean';

/** The longest resume that is read, in UTF-16 code units: some ten pages. */
export const RESUME_MAX_LENGTH = 30_000;

interface Section extends ReadSection {
  lines: ResumeLine[];
}

const ENTRY_KINDS: Partial<Record<SectionKind, EntryKind>> = {
  work: 'work',
  education: 'education',
  projects: 'project',
  volunteering: 'volunteering',
};

/**
 * Reads a resume from plain text or Markdown, as pasted from anywhere: its sections, entries,
 * dates, lines and contact. Deterministic and pure; whatever the text says is read as words.
 *
 * @param given at most `RESUME_MAX_LENGTH` characters; time is linear in it.
 */
export function readResume(given: string): ResumeReading {
  const { text, removed } = cleanText(given.slice(0, RESUME_MAX_LENGTH));
  const { lines, columns } = unfoldColumns(splitResumeLines(text), text);
  const sections = sectionsOf(lines).flatMap((section) => entriesApart(section));
  const of = (kind: SectionKind) =>
    sections
      .filter((section) => section.kind === kind && section.heading !== null)
      .flatMap((section) => section.lines);

  const preamble = sections
    .filter(({ heading }) => heading === null)
    .flatMap(({ lines: own }) => own);
  const { contact, label, used } = readContact([...preamble, ...of('contact')]);
  findElsewhere(contact, sections.filter(({ kind }) => kind !== 'references').flatMap((section) => section.lines)); // prettier-ignore
  const opening = readOpening(preamble.filter((line) => !used.has(line)));
  const read = sections.flatMap(({ kind, lines: own }) => {
    const entryKind = ENTRY_KINDS[kind];
    return entryKind === undefined ? [] : [readEntries(own, entryKind)];
  });
  const skills = readSkills(of('skills'));
  const listed = LISTED_KINDS.flatMap((kind) => {
    const read = { interests: readLines, references: readReferences, awards: readItems, publications: readItems }[kind]; // prettier-ignore
    return read(of(kind)).map((passage) => ({ kind, passage }));
  });
  return {
    text,
    contact,
    label: label ?? opening.label,
    summary: [...opening.summary, ...paragraphsOf(of('summary'))],
    sections: sections.map(({ kind, heading }) => ({ kind, heading })),
    entries: [...read.flatMap(({ entries }) => entries), ...opening.entries],
    skills: skills.skills,
    certificates: readItems(of('certificates')),
    languages: readLanguages(of('languages')),
    other: [
      ...skills.sentences,
      ...readLines(of('other')),
      ...listed.map(({ passage }) => passage),
      ...opening.tail,
    ],
    listed,
    unread: [...read.flatMap(({ unread }) => unread), ...opening.unread],
    removed,
    columns,
  };
}

const unknownHeading = ({ words }: ResumeLine): FoundHeading => ({
  kind: 'other',
  length: words.length,
});

/**
 * A line in the form of the other headings, apart and in capitals, that no list knows; an employer
 * has its dates near.
 */
function isUnknownHeading(lines: readonly ResumeLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isCapitals(line) || !line.apart || line.bullet) return false;
  if (Math.abs(titleLean(line.words, 'work')) >= 2 || lines[index + 1]?.apart === true)
    return false;
  const isDated = lines.slice(index, index + 4).some(({ words }) => findDates(words) !== undefined);
  const alike = lines.filter((one) => isCapitals(one) && findHeading(one) !== undefined).length;
  return !isDated && alike >= 2;
}

const isCapitals = ({ words }: ResumeLine): boolean =>
  /^\p{Lu}[\p{Lu}&/ '’-]{4,40}$/u.test(words) && / /.test(words.trim());

function sectionsOf(lines: readonly ResumeLine[]): Section[] {
  const sections: Section[] = [{ kind: 'other', heading: null, lines: [] }];
  for (const [index, line] of lines.entries()) {
    // The first line is the name, even where it reads as a heading.
    const known =
      index === 0 && line.rank === 0 ? undefined : findHeading(line, sections.at(-1)?.kind);
    const found =
      known ?? (index > 0 && isUnknownHeading(lines, index) ? unknownHeading(line) : undefined);
    if (found === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const heading = {
      words: oneSpaced(line.words.slice(0, found.length)).replace(/:$/, ''),
      start: line.start,
      end: Math.min(line.end, line.start + found.length),
    };
    const rest = line.words.slice(found.length);
    const own =
      rest.trim() === '' ? [] : [{ ...line, words: rest, start: heading.end, apart: true }];
    sections.push({ kind: found.kind, heading, lines: own });
  }
  return sections;
}

/** A section in two, where entries begin in it under a heading that no list knows. */
function entriesApart(section: Section): Section[] {
  const found = entriesUnderUnknown(section.lines, section.heading === null ? 'opening' : section.kind); // prettier-ignore
  const line = section.lines[found?.at ?? -1];
  if (found === undefined || line === undefined) return [section];
  const heading = { words: oneSpaced(line.words).replace(/:$/, ''), start: line.start, end: line.end }; // prettier-ignore
  return [
    { ...section, lines: section.lines.slice(0, found.at) },
    { kind: found.kind, heading, lines: section.lines.slice(found.at + 1) },
  ];
}

/** What stands before the first heading besides the contact: a title, a summary, or everything. */
function readOpening(lines: readonly ResumeLine[]): {
  label: ReadPassage | null;
  summary: ReadPassage[];
  entries: ReadEntry[];
  unread: ReadPassage[];
  tail: ReadPassage[];
} {
  const [first, ...others] = lines;
  const isLabel =
    first !== undefined &&
    !first.bullet &&
    first.words.length <= 90 &&
    !/[.!?]$/.test(first.words) &&
    ROLE.test(first.words) &&
    findDates(first.words) === undefined &&
    !(others[0] !== undefined && findDates(others[0].words)?.range === true);
  const label = isLabel ? passageOf(first) : null;
  const rest = isLabel ? others : lines;
  // Without any heading, whoever has dates has entries.
  const at = rest.findIndex(({ words, bullet }) => bullet || findDates(words)?.range === true);
  if (at < 0) {
    return { label, summary: paragraphsOf(rest), entries: [], unread: [], tail: [] };
  }
  let from = at;
  while (from > 0 && at - from < 3 && !isProse(rest[from - 1])) from -= 1;
  const tail = tailOf(rest.slice(from));
  return {
    label,
    summary: paragraphsOf(rest.slice(0, from)),
    ...readEntries(rest.slice(from, rest.length - tail.length), 'work'),
    tail: readLines(tail),
  };
}

/** Paragraphs after the last list or date belong to no job. */
function tailOf(lines: readonly ResumeLine[]): ResumeLine[] {
  const last = lines.findLastIndex(
    ({ words, bullet }) => bullet || findDates(words)?.range === true,
  );
  const cut = lines.findIndex(({ apart }, index) => index > last + 1 && apart);
  const after = lines[last + 1];
  if (after?.apart === true && lines[last]?.bullet === true) return lines.slice(last + 1);
  return cut < 0 ? [] : lines.slice(cut);
}

const isProse = (line: ResumeLine | undefined): boolean =>
  line === undefined || line.words.length > 100 || /[.!?]$/.test(line.words);

const passageOf = ({ words, start, end }: ResumeLine): ReadPassage => ({
  words: oneSpaced(words),
  start,
  end,
});

/** Running text as its sentences. */
function paragraphsOf(lines: readonly ResumeLine[]): ReadPassage[] {
  const paragraphs: ResumeLine[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const apart = line.bullet || line.apart;
    if (last === undefined || apart || !mayJoin(last.words, line.words))
      paragraphs.push({ ...line });
    else {
      last.words = joinLines(last.words, line.words);
      last.end = line.end;
    }
  }
  return paragraphs.flatMap(({ words, start, end }) =>
    sentencesOf(oneSpaced(words)).map(({ text }) => ({ words: text, start, end })),
  );
}
