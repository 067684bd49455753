import type { JsonResume } from '~/features/resume/json-resume';
import {
  firstText,
  isObject,
  listOf,
  textOf,
  withoutEmpty,
  type JsonObject,
  type Notes,
} from './document';
import { givenDate, givenRange } from './given-date';
import { richText } from './rich-text';

/** Whether a document is one of Reactive Resume (https://rxresu.me), of version 3 to 5. */
export function isReactiveResume(value: JsonObject): boolean {
  const sections = value['sections'];
  if (!isObject(value['basics']) || !isObject(sections)) return false;
  return Object.values(sections).some((one) => isObject(one) && Array.isArray(one['items']));
}

/** A document of Reactive Resume; entries that are switched off there are hidden. */
export function readReactiveResume(value: JsonObject, notes: Notes): JsonResume {
  const basics = isObject(value['basics']) ? value['basics'] : {};
  const sections = isObject(value['sections']) ? value['sections'] : {};
  const items = <T>(name: string, read: (item: JsonObject, index: number) => T): T[] => {
    const section = sections[name];
    if (!isObject(section)) return [];
    return listOf(section['items'])
      .filter(isObject)
      .filter((item) => isShown(section, item, notes))
      .map(read);
  };
  const summary = [value['summary'], sections['summary']].find(isObject);
  const dated = (item: JsonObject, path: string) =>
    givenRange(firstText(item, 'date', 'period'), path, notes);
  const text = (item: JsonObject) => richText(firstText(item, 'summary', 'description'));
  return withoutEmpty<JsonResume>({
    basics: withoutEmpty({
      name: firstText(basics, 'name'),
      label: firstText(basics, 'headline', 'label'),
      email: firstText(basics, 'email'),
      phone: firstText(basics, 'phone'),
      url: firstText(basics, 'url', 'website'),
      summary: isObject(summary) ? richText(textOf(summary['content'])).summary : '',
      ...placeOf(firstText(basics, 'location')),
      profiles: items('profiles', (item) =>
        withoutEmpty({
          network: firstText(item, 'network'),
          username: firstText(item, 'username'),
          url: firstText(item, 'url', 'website'),
        }),
      ),
    }),
    work: items('experience', (item, index) =>
      withoutEmpty({
        name: firstText(item, 'company'),
        position: firstText(item, 'position'),
        location: firstText(item, 'location'),
        url: firstText(item, 'url', 'website'),
        ...dated(item, `/work/${index}`),
        ...text(item),
      }),
    ),
    education: items('education', (item, index) =>
      withoutEmpty({
        institution: firstText(item, 'institution', 'school'),
        studyType: firstText(item, 'studyType', 'degree'),
        area: firstText(item, 'area'),
        score: firstText(item, 'score', 'grade'),
        url: firstText(item, 'url', 'website'),
        ...dated(item, `/education/${index}`),
        courses: coursesOf(text(item)),
      }),
    ),
    volunteer: items('volunteer', (item, index) =>
      withoutEmpty({
        organization: firstText(item, 'organization'),
        position: firstText(item, 'position'),
        ...dated(item, `/volunteer/${index}`),
        ...text(item),
      }),
    ),
    projects: items('projects', (item, index) => {
      const { summary: description, highlights } = text(item);
      return withoutEmpty({
        name: firstText(item, 'name'),
        url: firstText(item, 'url', 'website'),
        ...dated(item, `/projects/${index}`),
        description,
        highlights,
        keywords: listOf(item['keywords']).map(textOf),
      });
    }),
    ...lists(items, notes),
  });
}

type Items = <T>(name: string, read: (item: JsonObject, index: number) => T) => T[];

function lists(items: Items, notes: Notes): JsonResume {
  const date = (item: JsonObject, path: string) => givenDate(firstText(item, 'date'), path, notes);
  return {
    skills: items('skills', (item) =>
      withoutEmpty({
        name: firstText(item, 'name'),
        level: firstText(item, 'description', 'proficiency'),
        keywords: listOf(item['keywords']).map(textOf),
      }),
    ),
    languages: items('languages', (item) =>
      withoutEmpty({
        language: firstText(item, 'name', 'language'),
        fluency: firstText(item, 'description', 'fluency'),
      }),
    ),
    certificates: items('certifications', (item, index) =>
      withoutEmpty({
        name: firstText(item, 'name', 'title'),
        issuer: firstText(item, 'issuer'),
        date: date(item, `/certificates/${index}/date`),
      }),
    ),
    awards: items('awards', (item, index) =>
      withoutEmpty({
        title: firstText(item, 'title', 'name'),
        awarder: firstText(item, 'awarder'),
        date: date(item, `/awards/${index}/date`),
        summary: richText(firstText(item, 'summary', 'description')).summary,
      }),
    ),
    publications: items('publications', (item, index) =>
      withoutEmpty({
        name: firstText(item, 'name', 'title'),
        publisher: firstText(item, 'publisher'),
        releaseDate: date(item, `/publications/${index}/releaseDate`),
      }),
    ),
    interests: items('interests', (item) =>
      withoutEmpty({
        name: firstText(item, 'name'),
        keywords: listOf(item['keywords']).map(textOf),
      }),
    ),
    references: items('references', (item) =>
      withoutEmpty({
        name: firstText(item, 'name'),
        reference: richText(firstText(item, 'summary', 'description')).summary,
      }),
    ),
  };
}

function isShown(section: JsonObject, item: JsonObject, notes: Notes): boolean {
  const off = [section, item].some((one) => one['visible'] === false || one['hidden'] === true);
  if (!off) return true;
  const words = firstText(
    item,
    'company',
    'institution',
    'school',
    'organization',
    'name',
    'title',
  );
  notes.hidden.push({ text: words, way: 'switched_off' });
  return false;
}

const coursesOf = ({ summary, highlights }: ReturnType<typeof richText>): string[] => [
  ...summary.split('\n').filter(Boolean),
  ...highlights,
];

const placeOf = (place: string): { location?: { address: string } } =>
  place === '' ? {} : { location: { address: place } };
