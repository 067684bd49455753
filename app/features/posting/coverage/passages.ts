import { type JsonResume } from '~/features/resume/json-resume';
import { normalise } from '~/features/language/normalise';
import { findTermsIn } from '../lexicon/find-terms';
import { readWords, withoutUntrue } from './read-words';

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

/** Years between the dates of an entry; an open end is `lastKnown`, the resume's own latest date. */
function yearsOf({ startDate, endDate }: Dated, lastKnown: string | undefined): number | null {
  const end = endDate === undefined || endDate === '' ? lastKnown : endDate;
  if (startDate === undefined || startDate === '' || end === undefined) return null;
  return Math.max(0, monthOf(end) - monthOf(startDate) + 1) / 12;
}

function latestDate(resume: JsonResume): string | undefined {
  const dates = [
    resume.meta?.lastModified?.slice(0, 7),
    ...(resume.work ?? []).flatMap((entry) => [entry.startDate, entry.endDate]),
    ...(resume.education ?? []).flatMap((entry) => [entry.startDate, entry.endDate]),
  ];
  return dates
    .filter((date) => date !== undefined && /^\d{4}/.test(date))
    .sort()
    .at(-1);
}

/** Every string of a resume that can support a requirement, best places first. */
export function passagesOf(resume: JsonResume): ResumePassage[] {
  const passages: ResumePassage[] = [];
  const lastKnown = latestDate(resume);
  const add = (
    pointer: string,
    text: string | undefined,
    place: Place,
    entry: Dated = {},
  ): void => {
    if (text === undefined || text.trim() === '') return;
    const plain = withoutUntrue(normalise(text).text);
    const listed = place === 'skills' || place === 'certificate' || place === 'language';
    const { words, counts } = readWords(plain, { title: pointer.endsWith('/position') });
    const found = findTermsIn(plain, listed ? 'list' : 'prose');
    passages.push({
      pointer,
      place,
      dated: isDated(entry),
      years: yearsOf(entry, lastKnown),
      text: plain,
      canonicals: new Set(found.map(({ term }) => term.canonical)),
      words: new Set(words),
      counts,
    });
  };
  const addAll = (pointer: string, texts: string[] | undefined, place: Place, entry?: Dated) =>
    texts?.forEach((text, i) => add(`${pointer}/${i}`, text, place, entry));

  for (const [i, entry] of (resume.work ?? []).entries()) {
    addAll(`/work/${i}/highlights`, entry.highlights, 'experience', entry);
    add(`/work/${i}/summary`, entry.summary, 'experience', entry);
    add(`/work/${i}/position`, entry.position, 'experience', entry);
  }
  for (const [i, entry] of (resume.volunteer ?? []).entries()) {
    addAll(`/volunteer/${i}/highlights`, entry.highlights, 'experience', entry);
    add(`/volunteer/${i}/summary`, entry.summary, 'experience', entry);
    add(`/volunteer/${i}/position`, entry.position, 'experience', entry);
  }
  for (const [i, entry] of (resume.projects ?? []).entries()) {
    addAll(`/projects/${i}/highlights`, entry.highlights, 'experience', entry);
    add(`/projects/${i}/description`, entry.description, 'experience', entry);
    add(`/projects/${i}/name`, entry.name, 'experience', entry);
    addAll(`/projects/${i}/keywords`, entry.keywords, 'skills', entry);
  }
  for (const [i, entry] of (resume.education ?? []).entries()) {
    add(`/education/${i}/studyType`, entry.studyType, 'education', entry);
    add(`/education/${i}/area`, entry.area, 'education', entry);
    addAll(`/education/${i}/courses`, entry.courses, 'education', entry);
  }
  for (const [i, entry] of (resume.certificates ?? []).entries()) {
    add(`/certificates/${i}/name`, entry.name, 'certificate', { endDate: entry.date });
  }
  for (const [i, entry] of (resume.languages ?? []).entries()) {
    add(`/languages/${i}/language`, entry.language, 'language');
  }
  for (const [i, entry] of (resume.skills ?? []).entries()) {
    addAll(`/skills/${i}/keywords`, entry.keywords, 'skills');
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
  return passages;
}
