import { fieldId } from '~/features/interview/answers/raw-answer';
import type { HistoryKind } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import { SURE_ENOUGH, type ResumeImport } from './import.schema';

/** A place as the form of the question about places has it. */
interface PlaceFields {
  id: string;
  kind: HistoryKind;
  title: string;
  organisation: string;
  location: string;
  start: string;
  end: string;
  current: boolean;
  scope: string;
  did: string[];
}

/** What was read, as the fields a person looks over before anything of it is an answer. */
export interface AnswersToConfirm {
  /** Fields of the first, the second and the last question. */
  raw: {
    title: string;
    history: PlaceFields[];
    words: string;
    certificates: { name: string; issuer: string; date: string }[];
    languages: { name: string; level: string }[];
    person: { name: string; email: string; phone: string; location: string; links: string[] };
  };
  /** Fields that may have been read wrong, with the id of each. */
  unsure: { id: string; text: string }[];
  /** What the questions have no place for, and what nobody could place. */
  leftOver: string[];
}

/** How the fields of a place are called in a section of a resume. */
const SECTIONS = [
  { section: 'work', kind: 'work', title: ['position'], organisation: 'name', lines: 'highlights' },
  {
    section: 'volunteer',
    kind: 'volunteering',
    title: ['position'],
    organisation: 'organization',
    lines: 'highlights',
  },
  {
    section: 'projects',
    kind: 'project',
    title: ['name'],
    organisation: 'entity',
    lines: 'highlights',
  },
  {
    section: 'education',
    kind: 'education',
    title: ['studyType', 'area'],
    organisation: 'institution',
    lines: 'courses',
  },
] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : [];
const monthOf = (date: unknown): string => textOf(date).slice(0, 7);
const joined = (...texts: unknown[]): string => texts.map(textOf).filter(Boolean).join(', ');

/** A resume that was read, as answers to look over. Pure. */
export function answersToConfirm({ resume, confidence, unread }: ResumeImport): AnswersToConfirm {
  const history: PlaceFields[] = [];
  /** The field that each text of the resume stands in now. */
  const fields = new Map<string, string>();
  for (const { section, kind, title, organisation, lines } of SECTIONS) {
    (resume[section] ?? []).forEach((entry: Record<string, unknown>, index) => {
      const place = `history[${history.length}]`;
      const path = `/${section}/${index}`;
      for (const key of title) fields.set(`${path}/${key}`, `${place}.title`);
      fields.set(`${path}/${organisation}`, `${place}.organisation`);
      fields.set(`${path}/location`, `${place}.location`);
      fields.set(`${path}/startDate`, `${place}.start`);
      fields.set(`${path}/endDate`, `${place}.end`);
      const start = monthOf(entry.startDate);
      const end = monthOf(entry.endDate);
      history.push({
        id: `read-${history.length + 1}`,
        kind,
        title: joined(...title.map((key) => entry[key])),
        organisation: textOf(entry[organisation]),
        location: textOf(entry.location),
        start,
        end,
        current: start !== '' && end === '' && section !== 'projects',
        scope: textOf(entry.summary ?? entry.description),
        did: textsOf(entry[lines]),
      });
    });
  }
  for (const key of ['name', 'email', 'phone']) fields.set(`/basics/${key}`, `person.${key}`);
  fields.set('/basics/label', 'title');
  return {
    raw: { title: textOf(resume.basics?.label), history, ...restOf(resume) },
    unsure: Object.entries(confidence).flatMap(([path, sure]) => {
      const field = fields.get(path);
      if (sure >= SURE_ENOUGH || field === undefined) return [];
      return [{ id: fieldId(field), text: textAt(resume, path) }];
    }),
    leftOver: [...leftOverOf(resume), ...unread],
  };
}

function restOf({ basics = {}, skills = [], certificates = [], languages = [] }: JsonResume) {
  const { location = {}, profiles = [] } = basics;
  return {
    words: skills
      .flatMap(({ name, keywords }) =>
        textsOf(keywords).length > 0 ? textsOf(keywords) : [textOf(name)],
      )
      .filter((text) => text !== '')
      .join(', '),
    certificates: certificates.map(({ name, issuer, date }) => ({
      name: textOf(name),
      issuer: textOf(issuer),
      date: monthOf(date),
    })),
    languages: languages.map(({ language, fluency }) => ({
      name: textOf(language),
      level: textOf(fluency),
    })),
    person: {
      name: textOf(basics.name),
      email: textOf(basics.email),
      phone: textOf(basics.phone),
      location: joined(location.address, location.city, location.region, location.countryCode),
      links: [textOf(basics.url), ...profiles.map(({ url }) => textOf(url))].filter(Boolean),
    },
  };
}

/** What a resume holds and no question asks for. */
function leftOverOf({ basics, awards = [], publications = [], interests = [] }: JsonResume) {
  return [
    textOf(basics?.summary),
    ...awards.map(({ title, awarder, summary }) => joined(title, awarder, summary)),
    ...publications.map(({ name, publisher }) => joined(name, publisher)),
    ...interests.map(({ name, keywords }) => joined(name, ...textsOf(keywords))),
  ].filter((text) => text !== '');
}

function textAt(resume: JsonResume, path: string): string {
  let value: unknown = resume;
  for (const part of path.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined; // prettier-ignore
  return textOf(value);
}
