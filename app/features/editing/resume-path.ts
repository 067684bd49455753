import { formatLocation } from '~/features/resume/format/contact';
import type { JsonResume } from '~/features/resume/json-resume';

/** What an entry of a section is made of, by the keys of JSON Resume. */
interface EntryForm {
  /** Its text fields, those that name it first. */
  readonly fields: readonly [string, ...string[]];
  /** Fields of several sentences. */
  readonly texts?: readonly string[];
  /** Its lists of strings; the first one takes new lines. */
  readonly lists: readonly string[];
  /** The keys of its dates: the two ends of a range, or one day. */
  readonly dates?: readonly [string, string] | readonly [string];
}

const RANGE = ['startDate', 'endDate'] as const;

/** The sections that are lists of entries. */
export const ENTRY_FORMS = {
  work: {
    fields: ['position', 'name', 'location', 'url'],
    texts: ['summary', 'description'],
    lists: ['highlights'],
    dates: RANGE,
  },
  volunteer: {
    fields: ['position', 'organization', 'url'],
    texts: ['summary'],
    lists: ['highlights'],
    dates: RANGE,
  },
  projects: {
    fields: ['name', 'entity', 'type', 'url'],
    texts: ['description'],
    lists: ['highlights', 'keywords', 'roles'],
    dates: RANGE,
  },
  education: {
    fields: ['institution', 'studyType', 'area', 'score', 'url'],
    lists: ['courses'],
    dates: RANGE,
  },
  skills: { fields: ['name', 'level'], lists: ['keywords'] },
  certificates: { fields: ['name', 'issuer', 'url'], lists: [], dates: ['date'] },
  languages: { fields: ['language', 'fluency'], lists: [] },
  awards: { fields: ['title', 'awarder'], texts: ['summary'], lists: [], dates: ['date'] },
  publications: {
    fields: ['name', 'publisher', 'url'],
    texts: ['summary'],
    lists: [],
    dates: ['releaseDate'],
  },
  interests: { fields: ['name'], lists: ['keywords'] },
  references: { fields: ['name'], texts: ['reference'], lists: [] },
} as const satisfies Record<string, EntryForm>;

export type EntrySection = keyof typeof ENTRY_FORMS;
export const ENTRY_SECTIONS = Object.keys(ENTRY_FORMS) as EntrySection[];

const formOf = (section: EntrySection): EntryForm => ENTRY_FORMS[section];

/** Fields of the head of a resume. */
const HEAD_FIELDS = ['name', 'label', 'email', 'phone', 'location', 'url'] as const;

/** What a JSON pointer into a resume leads to. */
export type Place =
  | { kind: 'head'; field: (typeof HEAD_FIELDS)[number] | 'summary' }
  | { kind: 'profile'; index: number }
  | { kind: 'section'; section: EntrySection }
  | { kind: 'entry'; section: EntrySection; entry: number }
  | { kind: 'dates'; section: EntrySection; entry: number; keys: readonly string[] }
  | { kind: 'field'; section: EntrySection; entry: number; field: string; isText: boolean }
  | { kind: 'item'; section: EntrySection; entry: number; list: string; index: number };

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text);

/**
 * What the path of a printed string, or of an entry, leads to: `/work/0/highlights/1`,
 * `/work/0/dates`, `/basics/email`, `/work/0`.
 *
 * @returns undefined for what nobody edits.
 */
export function readPath(path: string): Place | undefined {
  const [first = '', second = '', third, fourth, ...more] = path.split('/').slice(1);
  if (!path.startsWith('/') || more.length > 0) return undefined;
  if (first === 'basics') {
    if (second === 'profiles' && third !== undefined && fourth === undefined)
      return isIndex(third) ? { kind: 'profile', index: Number(third) } : undefined;
    if (third !== undefined) return undefined;
    return second === 'summary' || isOneOf(HEAD_FIELDS, second)
      ? { kind: 'head', field: second }
      : undefined;
  }
  if (!isOneOf(ENTRY_SECTIONS, first)) return undefined;
  if (path === `/${first}`) return { kind: 'section', section: first };
  if (!isIndex(second)) return undefined;
  const at = { section: first, entry: Number(second) };
  if (third === undefined) return { kind: 'entry', ...at };
  const { fields, texts = [], lists, dates = [] } = formOf(first);
  if (fourth !== undefined)
    return isOneOf(lists, third) && isIndex(fourth)
      ? { kind: 'item', ...at, list: third, index: Number(fourth) }
      : undefined;
  // A range is printed at its start.
  if (dates.length > 0 && (third === 'dates' || isOneOf(dates, third)))
    return { kind: 'dates', ...at, keys: dates };
  if (!isOneOf([...fields, ...texts], third)) return undefined;
  return { kind: 'field', ...at, field: third, isText: isOneOf(texts, third) };
}

const isIndex = (part: string): boolean => /^(?:0|[1-9]\d{0,3})$/.test(part);

/** The list of an entry that takes new lines, e.g. `highlights`; undefined where it has none. */
export const lineListOf = (section: EntrySection): string | undefined => formOf(section).lists[0];

/** The text fields of an entry, those that name it first. */
export const fieldsOf = (section: EntrySection): readonly [string, ...string[]] =>
  formOf(section).fields;

type Entry = Record<string, unknown>;

/** The entries of a section; none where the resume does not have it. */
export function entriesOf(resume: JsonResume, section: EntrySection): Entry[] {
  return resume[section] ?? [];
}

/** The strings of one list of an entry. */
export function listOf(entry: Entry | undefined, list: string): string[] {
  const found = entry?.[list];
  return Array.isArray(found) ? (found as string[]) : [];
}

/** What an entry is called: its first field that says something. */
export function nameOfEntry(entry: Entry | undefined, section: EntrySection): string {
  for (const field of fieldsOf(section)) {
    const text = entry?.[field];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return '';
}

/** What stands at a place: its words, what an entry is called; undefined where nothing is. */
export function textAt(resume: JsonResume, place: Place): string | undefined {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  switch (place.kind) {
    case 'head':
      return place.field === 'location'
        ? formatLocation(resume.basics?.location)
        : text(resume.basics?.[place.field]);
    case 'profile':
      return profileText(resume.basics?.profiles?.[place.index]);
    case 'section':
      return entriesOf(resume, place.section).length === 0 ? undefined : '';
    case 'entry': {
      const entry = entriesOf(resume, place.section)[place.entry];
      return entry && nameOfEntry(entry, place.section);
    }
    case 'dates': {
      const entry = entriesOf(resume, place.section)[place.entry];
      return entry && place.keys.map((key) => text(entry[key]) ?? '').join('/');
    }
    case 'field':
      return text(entriesOf(resume, place.section)[place.entry]?.[place.field]);
    case 'item':
      return listOf(entriesOf(resume, place.section)[place.entry], place.list)[place.index];
  }
}

type Basics = NonNullable<JsonResume['basics']>;

function profileText(profile: NonNullable<Basics['profiles']>[number] | undefined) {
  return profile && [profile.url, profile.username, profile.network].find(Boolean);
}
