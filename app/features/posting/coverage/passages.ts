import { type JsonResume } from '~/features/resume/json-resume';
import { normalise } from '~/features/language/normalise';
import { findTermsIn } from '../lexicon/find-terms';
import { coreOf } from '../lexicon/occupation-core';
import { dutiesOfTitle } from '../lexicon/occupation-duties';
import { industriesIn, isKindOfPlace } from './industries';
import { occupationStems } from './occupations';
import { readWords, withoutUntrue } from './read-words';
import { isNotHeld } from './standing';

/** Where in a resume a passage stands, which decides what it is worth as evidence. */
export type Place = 'experience' | 'education' | 'certificate' | 'language' | 'skills' | 'other';

/** One string of a resume. */
export interface ResumePassage {
  /** JSON pointer. */
  pointer: string;
  place: Place;
  /** The entry it belongs to says when. */
  dated: boolean;
  /** Years the entry lasted; null when that cannot be told. */
  years: number | null;
  text: string;
  canonicals: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** How many of something, wherever it says so. */
  counts: readonly number[];
  /** All of an entry together: what no line says by itself, the entry may say in part. */
  whole: boolean;
  /** What goes with the occupation, of a title. */
  core: ReadonlySet<string>;
  /** What people of the occupation do every day, of a title: bases of words. */
  daily: ReadonlySet<string>;
  /** A credential that is not held (now), by its own words. */
  notHeld: boolean;
}

interface Dated {
  startDate?: string | undefined;
  endDate?: string | undefined;
}

const isDated = (entry: Dated) => Boolean(entry.startDate) || Boolean(entry.endDate);

const monthOf = (date: string): number => {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
};

/**
 * Years between the dates of an entry. What goes on lasts to `today`; where the resume does not say
 * when it was written nobody can tell how long that is.
 */
function yearsOf({ startDate, endDate }: Dated, today: string | undefined): number | null {
  const end = endDate === undefined || endDate === '' ? today : endDate;
  if (startDate === undefined || startDate === '' || end === undefined) return null;
  return Math.max(0, monthOf(end) - monthOf(startDate) + 1) / 12;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where a text of an entry goes. */
interface Text {
  pointer: string;
  text: string | undefined;
  place: Place;
  entry?: Dated;
  /** The employer of a title: a porter at a hospital is a hospital porter. */
  beside?: string | undefined;
}

/** Every string of a resume that can support a requirement, best places first. */
export function passagesOf(resume: JsonResume): ResumePassage[] {
  const today = resume.meta?.lastModified?.slice(0, 7);
  const read = (texts: readonly Text[]): ResumePassage[] =>
    texts.flatMap((text) => readPassage(text, today) ?? []);
  const entries = (['work', 'volunteer', 'projects', 'education'] as const).flatMap((section) =>
    (resume[section] ?? []).flatMap((_, index) => {
      const passages = read(textsOf(resume, section, index));
      return [...passages, ...wholeOf(passages, `/${section}/${index}`)];
    }),
  );
  return [...entries, ...read(restOf(resume))];
}

function textsOf(
  resume: JsonResume,
  section: 'work' | 'volunteer' | 'projects' | 'education',
  i: number,
): Text[] {
  const base = `/${section}/${i}`;
  const list = (name: string, texts: readonly string[] = [], place: Place, entry: Dated): Text[] =>
    texts.map((text, at) => ({ pointer: `${base}/${name}/${at}`, text, place, entry }));
  const one = (name: string, text: string | undefined, place: Place, entry: Dated): Text => ({
    pointer: `${base}/${name}`,
    text,
    place,
    entry,
  });
  if (section === 'education') {
    const entry = resume.education?.[i] ?? {};
    return [
      one('studyType', entry.studyType, 'education', entry),
      one('area', entry.area, 'education', entry),
      ...list('courses', entry.courses, 'education', entry),
    ];
  }
  if (section === 'projects') {
    const entry = resume.projects?.[i] ?? {};
    return [
      ...list('highlights', entry.highlights, 'experience', entry),
      one('description', entry.description, 'experience', entry),
      one('name', entry.name, 'experience', entry),
      ...list('keywords', entry.keywords, 'skills', entry),
    ];
  }
  const entry = resume[section]?.[i] ?? {};
  const employer = section === 'work' ? 'name' : 'organization';
  const { name, organization, description } = entry as Record<string, string | undefined>;
  return [
    ...list('highlights', entry.highlights, 'experience', entry),
    one('summary', entry.summary, 'experience', entry),
    { ...one('position', entry.position, 'experience', entry), beside: name ?? organization },
    // The kind of employer and of place is told by its name: a hospital, a primary school.
    one(
      employer,
      [name ?? organization, description].filter(Boolean).join('. '),
      'experience',
      entry,
    ),
  ];
}

function restOf(resume: JsonResume): Text[] {
  const texts: Text[] = [];
  const add = (pointer: string, text: string | undefined, place: Place, entry: Dated = {}) =>
    texts.push({ pointer, text, place, entry });
  for (const [i, entry] of (resume.certificates ?? []).entries())
    add(`/certificates/${i}/name`, entry.name, 'certificate', { endDate: entry.date });
  for (const [i, entry] of (resume.languages ?? []).entries())
    add(`/languages/${i}/language`, entry.language, 'language');
  for (const [i, entry] of (resume.skills ?? []).entries()) {
    for (const [at, text] of (entry.keywords ?? []).entries())
      add(`/skills/${i}/keywords/${at}`, text, 'skills');
    add(`/skills/${i}/name`, entry.name, 'skills');
  }
  for (const [i, entry] of (resume.awards ?? []).entries()) {
    add(`/awards/${i}/title`, entry.title, 'other');
    add(`/awards/${i}/summary`, entry.summary, 'other');
  }
  for (const [i, entry] of (resume.publications ?? []).entries()) {
    add(`/publications/${i}/name`, entry.name, 'other');
    add(`/publications/${i}/summary`, entry.summary, 'other');
  }
  add('/basics/summary', resume.basics?.summary, 'other');
  add('/basics/label', resume.basics?.label, 'other');
  return texts;
}

function readPassage(
  { pointer, text, place, entry = {}, beside = '' }: Text,
  today: string | undefined,
): ResumePassage | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const given = normalise(text).text;
  const plain = withoutUntrue(given);
  const listed = place === 'skills' || place === 'certificate' || place === 'language';
  const title = pointer.endsWith('/position');
  const { words, counts } = readWords(plain, { title });
  const found = findTermsIn(plain, listed ? 'list' : 'prose');
  return {
    pointer,
    place,
    dated: isDated(entry),
    years: yearsOf(entry, today),
    text: plain,
    canonicals: new Set(found.map(({ term }) => term.canonical)),
    words: new Set([
      ...words,
      ...(title ? occupationStems(plain) : []),
      ...(place === 'experience' ? industriesIn(`${plain}. ${beside}`) : []),
      ...(title ? readWords(beside).words.filter(isKindOfPlace) : []),
    ]),
    counts,
    whole: false,
    core: title ? coreOf(plain) : NOTHING,
    daily: title ? dutiesOfTitle(plain) : NOTHING,
    notHeld: place === 'certificate' && isNotHeld(given),
  };
}

/** The texts of an entry as one; none for an entry of one text. */
function wholeOf(passages: readonly ResumePassage[], pointer: string): ResumePassage[] {
  const [first] = passages;
  if (first === undefined || passages.length < 2) return [];
  return [
    {
      ...first,
      pointer,
      text: passages.map(({ text }) => text).join('. '),
      canonicals: new Set(),
      words: new Set(passages.flatMap(({ words }) => [...words])),
      counts: passages.flatMap(({ counts }) => counts),
      whole: true,
      core: NOTHING,
      daily: new Set(passages.flatMap(({ daily }) => [...daily])),
    },
  ];
}
