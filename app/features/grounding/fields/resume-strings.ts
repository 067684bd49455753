import type { JsonResume } from '~/features/resume/json-resume';

/** What a string of a resume says, and so what it is compared with. */
export type Field =
  | 'prose' | 'name' | 'label' | 'email' | 'phone' | 'url' | 'place' | 'country' | 'profile'
  | 'organisation' | 'title' | 'start' | 'end' | 'date' | 'degree' | 'score'
  | 'skill' | 'skillGroup' | 'level' | 'language' | 'fluency' | 'certificate' | 'issuer'; // prettier-ignore

/** One string of a resume that says something about the person. */
export interface ResumeString {
  /** JSON pointer. */
  path: string;
  text: string;
  field: Field;
  /** The entry it stands in, e.g. `/work/0`; null outside a list. */
  entry: string | null;
}

const ENTRIES: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  work: { name: 'organisation', position: 'title', location: 'place', startDate: 'start', endDate: 'end', url: 'url' },
  volunteer: { organization: 'organisation', position: 'title', location: 'place', startDate: 'start', endDate: 'end', url: 'url' },
  education: { institution: 'organisation', area: 'degree', studyType: 'degree', startDate: 'start', endDate: 'end', score: 'score', url: 'url', location: 'place', courses: 'prose' },
  projects: { name: 'title', entity: 'organisation', roles: 'title', startDate: 'start', endDate: 'end', url: 'url', keywords: 'skill', type: 'skillGroup' },
  certificates: { name: 'certificate', issuer: 'issuer', date: 'date', url: 'url' },
  skills: { name: 'skillGroup', level: 'level', keywords: 'skill' },
  languages: { language: 'language', fluency: 'fluency' },
  awards: { date: 'date' },
  publications: { releaseDate: 'date', url: 'url' },
  interests: { name: 'skill', keywords: 'skill' },
}; // prettier-ignore
const BASICS: Readonly<Record<string, Field>> = {
  name: 'name', label: 'label', email: 'email', phone: 'phone', url: 'url', summary: 'prose',
}; // prettier-ignore
const PLACE: Readonly<Record<string, Field>> = { countryCode: 'country' };

/**
 * Every string of a resume that says something about the person, in document order. Left out are
 * `meta`, `$schema`, and empty strings.
 */
export function stringsOf(resume: JsonResume): ResumeString[] {
  const strings: ResumeString[] = [];
  const walk = (
    value: unknown,
    path: string,
    entry: string | null,
    fieldOf: (path: string) => Field,
  ): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '') strings.push({ path, text: value, field: fieldOf(path), entry });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) =>
        walk(item, `${path}/${index}`, entry ?? `${path}/${index}`, fieldOf),
      );
    } else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value))
        walk(child, `${path}/${escape(key)}`, entry, fieldOf);
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      strings.push({ path, text: String(value), field: 'prose', entry });
    }
  };
  for (const [section, value] of Object.entries(resume)) {
    if (section === 'meta' || section === '$schema') continue;
    if (section === 'basics') walkBasics(value, walk);
    else {
      const fields = ENTRIES[section] ?? {};
      walk(
        value,
        `/${escape(section)}`,
        null,
        (path) => fields[path.split('/')[3] ?? ''] ?? 'prose',
      );
    }
  }
  return strings;
}

function walkBasics(
  basics: unknown,
  walk: (
    value: unknown,
    path: string,
    entry: string | null,
    fieldOf: (path: string) => Field,
  ) => void,
): void {
  walk(basics, '/basics', null, (path) => {
    const [, , key = '', inner = ''] = path.split('/');
    if (key === 'location') return PLACE[inner] ?? 'place';
    if (key === 'profiles') return path.endsWith('/url') ? 'url' : 'profile';
    return BASICS[key] ?? 'prose';
  });
}

const escape = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');
