/** What a resume says, read from its plain text. Offsets are UTF-16 into `text`. */

/** A stretch of the text; `words` is it on one line, without a bullet or a break inside a word. */
export interface ReadPassage {
  words: string;
  start: number;
  end: number;
}

export const SECTION_KINDS = [
  'contact',
  'summary',
  'work',
  'education',
  'skills',
  'projects',
  'volunteering',
  'certificates',
  'languages',
  'interests',
  'awards',
  'publications',
  'references',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Sections whose lines stand for themselves. */
export const LISTED_KINDS = ['interests', 'awards', 'publications', 'references'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

export type EntryKind = 'work' | 'education' | 'project' | 'volunteering';

/** How sure the parts of an entry's head are, 0–1. */
export interface EntrySureness {
  title: number;
  organisation: number;
  location: number;
  dates: number;
}

export interface ReadEntry {
  kind: EntryKind;
  title: ReadPassage | null;
  organisation: ReadPassage | null;
  location: ReadPassage | null;
  /** As written, e.g. `Jan 2019 – Present`; null where there is no date. */
  dates: ReadPassage | null;
  /** `YYYY`, `YYYY-MM`, or empty. */
  start: string;
  /** As `start`, or `present`. */
  end: string;
  sure: EntrySureness;
  /** What was done there: bullets, or the sentences of a paragraph. */
  lines: ReadPassage[];
}

export interface ReadContact {
  name: ReadPassage | null;
  email: ReadPassage | null;
  phone: ReadPassage | null;
  location: ReadPassage | null;
  links: ReadPassage[];
}

export interface ReadSection {
  kind: SectionKind;
  /** Null for what stands before the first heading. */
  heading: ReadPassage | null;
}

/** Characters that were taken out before anything was read. */
export interface RemovedCharacters {
  what: string;
  count: number;
}

export interface ResumeReading {
  /** The text as it was read: what cannot be seen is gone. */
  text: string;
  contact: ReadContact;
  /** What stands under the name, e.g. a job title. */
  label: ReadPassage | null;
  summary: ReadPassage[];
  sections: ReadSection[];
  entries: ReadEntry[];
  skills: ReadPassage[];
  certificates: ReadPassage[];
  languages: { name: ReadPassage; level: string }[];
  /** What belongs to none of these, e.g. interests. */
  other: ReadPassage[];
  /** Of these, what stands in a section of its own. */
  listed: { kind: ListedKind; passage: ReadPassage }[];
  /** What stands in the head of an entry and is none of its parts. */
  unread: ReadPassage[];
  removed: RemovedCharacters[];
  /** The text was pasted from two columns, which were set one after the other. */
  columns: boolean;
}
