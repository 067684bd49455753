import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { Failure } from '~/platform/failure';
import { isObject, textOf, type JsonObject, type Notes } from './document';
import { givenDate } from './given-date';

/** Keys of a section: what each is called in JSON Resume 1.0, and elsewhere or before. */
interface Keys {
  texts: Readonly<Record<string, readonly string[]>>;
  dates?: Readonly<Record<string, readonly string[]>>;
  lists?: Readonly<Record<string, readonly string[]>>;
  /** What an entry that is a bare text is. */
  alone?: string;
}

const RANGE = { startDate: ['start', 'from', 'begin'], endDate: ['end', 'to', 'until'] };
const URL = ['website', 'link'];

const BASICS: Keys = {
  texts: {
    name: ['fullName'], label: ['headline', 'title'], email: ['mail'],
    phone: ['telephone', 'mobile'], url: URL, summary: ['about', 'objective'], image: ['picture'],
  },
}; // prettier-ignore
const PROFILE: Keys = { texts: { network: ['name'], username: ['user'], url: URL }, alone: 'url' };
const LOCATION: Keys = {
  texts: { address: ['street'], postalCode: ['zip', 'postcode'], city: ['town'], countryCode: ['country'], region: ['state'] },
}; // prettier-ignore

/** The lists of JSON Resume by their names now, each with its names before (0.0 to 0.1). */
const SECTIONS: Readonly<Record<string, { before: readonly string[]; keys: Keys }>> = {
  work: {
    before: ['experience', 'employment', 'jobs'],
    keys: {
      texts: {
        name: ['company', 'employer', 'organization', 'organisation'],
        position: ['title', 'role', 'jobTitle'],
        location: [], description: [], url: URL, summary: [],
      },
      dates: RANGE,
      lists: { highlights: ['achievements', 'bullets', 'responsibilities'] },
    },
  },
  volunteer: {
    before: ['volunteering', 'volunteers'],
    keys: {
      texts: { organization: ['organisation', 'name', 'company'], position: ['role', 'title'], url: URL, summary: [] },
      dates: RANGE,
      lists: { highlights: [] },
    },
  },
  education: {
    before: ['studies', 'schools'],
    keys: {
      texts: {
        institution: ['school', 'university', 'college', 'name'], url: URL,
        area: ['major', 'field', 'fieldOfStudy'], studyType: ['degree', 'title', 'qualification'],
        score: ['gpa', 'grade'],
      },
      dates: RANGE,
      lists: { courses: ['coursework', 'modules'] },
    },
  },
  awards: {
    before: ['honors', 'honours'],
    keys: { texts: { title: ['name'], awarder: ['issuer', 'from'], summary: [] }, dates: { date: [] }, alone: 'title' },
  },
  certificates: {
    before: ['certifications', 'licenses', 'certs'],
    keys: { texts: { name: ['title'], issuer: ['authority', 'organization'], url: URL }, dates: { date: ['issued', 'year'] }, alone: 'name' },
  },
  publications: {
    before: ['writing'],
    keys: { texts: { name: ['title'], publisher: [], url: URL, summary: [] }, dates: { releaseDate: ['date'] }, alone: 'name' },
  },
  skills: {
    before: ['skill'],
    keys: { texts: { name: ['skill', 'category'], level: ['proficiency'] }, lists: { keywords: ['items', 'skills'] }, alone: 'name' },
  },
  languages: {
    before: [],
    keys: { texts: { language: ['name'], fluency: ['level', 'proficiency'] }, alone: 'language' },
  },
  interests: {
    before: ['hobbies'],
    keys: { texts: { name: ['title'] }, lists: { keywords: [] }, alone: 'name' },
  },
  references: {
    before: ['referees'],
    keys: { texts: { name: [], reference: ['text', 'quote'] }, alone: 'reference' },
  },
  projects: {
    before: ['project'],
    keys: {
      texts: { name: ['title'], description: ['summary'], url: URL, entity: ['company'], type: [] },
      dates: RANGE,
      lists: { highlights: [], keywords: ['technologies', 'tech'], roles: ['role'] },
      alone: 'name',
    },
  },
}; // prettier-ignore

const DEEPEST = 40;

/** Whether an object has the sections of a JSON Resume, of any version. */
export function isJsonResume(value: JsonObject): boolean {
  const has = (key: string, ...before: string[]): boolean =>
    [key, ...before].some((name) => isObject(value[name]) || Array.isArray(value[name]));
  if ('$schema' in value && /jsonresume|resume-schema/.test(textOf(value['$schema']))) return true;
  const known = Object.entries(SECTIONS).filter(([key, { before }]) => has(key, ...before)).length;
  return has('basics', 'bio') || known >= 2 || (known === 1 && (has('work') || has('education')));
}

/**
 * A JSON Resume of any version, null as missing, keys of 0.x and of tools near it under the names
 * they have now, dates in any form. Keys that nobody knows are kept.
 *
 * @throws {Failure} `invalid`, naming the fields that cannot be what they should.
 */
export function readJsonResume(given: JsonObject, notes: Notes): JsonResume {
  const value = withoutNulls(given) as JsonObject;
  const { basics: now, bio, ...others } = value;
  const rest = new Map(Object.entries(others));
  const person = isObject(now) ? now : isObject(bio) ? bio : undefined;
  const resume: Record<string, unknown> = {};
  if (person !== undefined) resume['basics'] = readBasics(person, notes);
  for (const [key, { before, keys }] of Object.entries(SECTIONS)) {
    const name = [key, ...before].find((one) => Array.isArray(rest.get(one)));
    if (name === undefined) {
      asUnread(rest.get(key), `/${key}`, notes);
      rest.delete(key);
      continue;
    }
    const entries = rest.get(name) as unknown[];
    rest.delete(name);
    resume[key] = entries.flatMap((entry, index) =>
      readEntry(entry, keys, { path: `/${key}/${index}`, notes }),
    );
  }
  const read = jsonResume.safeParse({ ...Object.fromEntries(rest), ...resume });
  if (read.success) return read.data;
  const fields = read.error.issues.slice(0, 5).map(({ path, message }) => `/${path.join('/')}: ${message}`); // prettier-ignore
  throw new Failure(
    'invalid',
    `This JSON Resume has fields that cannot be read: ${fields.join('; ')}.`,
  );
}

function readBasics(person: JsonObject, notes: Notes): JsonObject {
  const { profiles, location, firstName, lastName, ...rest } = person;
  const [basics = {}] = readEntry(rest, BASICS, { path: '/basics', notes });
  const parts = [firstName, lastName].map(textOf).filter(Boolean).join(' ');
  const at = (index: number) => ({ path: `/basics/profiles/${index}`, notes });
  return {
    ...basics,
    ...(parts !== '' && !('name' in basics) ? { name: parts } : {}),
    ...(Array.isArray(profiles)
      ? { profiles: profiles.flatMap((profile, index) => readEntry(profile, PROFILE, at(index))) }
      : {}),
    ...(isObject(location)
      ? { location: readEntry(location, LOCATION, { path: '/basics/location', notes })[0] }
      : textOf(location) === ''
        ? {}
        : { location: { address: textOf(location) } }),
  };
}

interface Place {
  path: string;
  notes: Notes;
}

/** An entry with its keys as they are called now; nothing for what is no entry. */
function readEntry(given: unknown, keys: Keys, { path, notes }: Place): JsonObject[] {
  if (!isObject(given)) {
    const text = textOf(given);
    if (text === '') return [];
    if (keys.alone !== undefined) return [{ [keys.alone]: text }];
    asUnread(given, path, notes);
    return [];
  }
  const rest = new Map(Object.entries(given));
  const entry: Record<string, unknown> = {};
  const take = (key: string, before: readonly string[]): unknown => {
    const name = [key, ...before].find((one) => isSaid(rest.get(one))) ?? key;
    const value = rest.get(name);
    rest.delete(name);
    return value;
  };
  for (const [key, before] of Object.entries(keys.texts)) {
    const value = take(key, before);
    if (value === undefined) continue;
    const text = isObject(value) ? placeText(value) : textOf(value);
    if (text === '' && typeof value === 'object') asUnread(value, `${path}/${key}`, notes);
    else entry[key] = text;
  }
  for (const [key, before] of Object.entries(keys.dates ?? {})) {
    const value = take(key, before);
    const date = givenDate(value, `${path}/${key}`, notes);
    if (date !== '' || value === '') entry[key] = date;
  }
  for (const [key, before] of Object.entries(keys.lists ?? {})) {
    const value = take(key, before);
    if (value !== undefined) entry[key] = textsIn(value, key);
  }
  return [{ ...Object.fromEntries(rest), ...entry }];
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== '';

/** A place or address that is given in parts. */
const placeText = (value: JsonObject): string =>
  ['name', 'address', 'city', 'region', 'state', 'country', 'countryCode', 'href', 'url']
    .map((key) => textOf(value[key]))
    .filter(Boolean)
    .join(', ');

/** A list of texts, also where it is one text, or entries with a text in them. */
function textsIn(value: unknown, key: string): string[] {
  if (!Array.isArray(value)) {
    const parts = textOf(value).split(key === 'highlights' || key === 'courses' ? /\n/ : /[,;\n]/);
    return parts.map((part) => part.replace(/^\s*[-•*]\s+/, '').trim()).filter(Boolean);
  }
  return value.map((item) => {
    if (!isObject(item)) return textOf(item);
    return textOf(item['name'] ?? item['text'] ?? item['title'] ?? item['description'] ?? '');
  });
}

/** Notes every text in a value that has no field. */
function asUnread(value: unknown, path: string, notes: Notes): void {
  const texts = textsWithin(value);
  if (texts.length === 0) return;
  notes.unread.push(...texts);
  notes.warnings.push(`${path}: is not of the form JSON Resume has there. It was left out.`);
}

function textsWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsWithin);
  if (isObject(value)) return Object.values(value).flatMap(textsWithin);
  return [textOf(value)].filter((text) => text.trim() !== '');
}

/** @throws {Failure} `invalid` where lists stand in lists deeper than any resume has them. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) {
    throw new Failure('invalid', 'This JSON file is nested too deeply to be a resume.');
  }
  if (Array.isArray(value)) {
    return value.filter((item) => item !== null).map((item) => withoutNulls(item, depth + 1));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item, depth + 1)]),
  );
}
