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
import { givenDate } from './given-date';

/** Whether a document is a FRESH resume (https://github.com/fresh-standard/fresh-resume-schema). */
export function isFresh(value: JsonObject): boolean {
  const meta = value['meta'];
  if (isObject(meta) && /^FRESH/i.test(textOf(meta['format']))) return true;
  return historyIn(value['employment']).length > 0;
}

const historyIn = (section: unknown): JsonObject[] =>
  listOf(isObject(section) ? section['history'] : section).filter(isObject);

/** A FRESH resume, by its keys. */
export function readFresh(value: JsonObject, notes: Notes): JsonResume {
  const dated = (entry: JsonObject, path: string) => ({
    startDate: givenDate(entry['start'], `${path}/startDate`, notes),
    endDate: givenDate(entry['end'], `${path}/endDate`, notes),
  });
  const said = (entry: JsonObject) => ({
    url: firstText(entry, 'url'),
    summary: firstText(entry, 'summary'),
    highlights: listOf(entry['highlights']).map(textOf).filter(Boolean),
  });
  return withoutEmpty<JsonResume>({
    basics: basicsOf(value),
    work: historyIn(value['employment']).map((job, index) =>
      withoutEmpty({
        name: firstText(job, 'employer'),
        position: firstText(job, 'position'),
        location: firstText(job, 'location'),
        ...dated(job, `/work/${index}`),
        ...said(job),
      }),
    ),
    education: historyIn(value['education']).map((study, index) =>
      withoutEmpty({
        institution: firstText(study, 'institution'),
        studyType: firstText(study, 'title', 'studyType'),
        area: firstText(study, 'area'),
        score: firstText(study, 'grade'),
        url: firstText(study, 'url'),
        ...dated(study, `/education/${index}`),
        courses: listOf(study['curriculum']).map(textOf).filter(Boolean),
      }),
    ),
    volunteer: historyIn(value['service']).map((role, index) =>
      withoutEmpty({
        organization: firstText(role, 'organization'),
        position: firstText(role, 'position'),
        ...dated(role, `/volunteer/${index}`),
        ...said(role),
      }),
    ),
    projects: listOf(value['projects'])
      .filter(isObject)
      .map((project, index) =>
        withoutEmpty({
          name: firstText(project, 'title'),
          description: firstText(project, 'description', 'summary'),
          url: firstText(project, 'url'),
          roles: [firstText(project, 'role')].filter(Boolean),
          ...dated(project, `/projects/${index}`),
          highlights: listOf(project['highlights']).map(textOf).filter(Boolean),
          keywords: listOf(project['keywords']).map(textOf).filter(Boolean),
        }),
      ),
    ...lists(value, notes),
  });
}

function basicsOf(value: JsonObject): JsonResume['basics'] {
  const of = (key: string): JsonObject => (isObject(value[key]) ? value[key] : {});
  const { contact, info, location } = { contact: of('contact'), info: of('info'), location: of('location') }; // prettier-ignore
  return withoutEmpty({
    name: firstText(value, 'name'),
    label: firstText(info, 'label'),
    email: firstText(contact, 'email'),
    phone: firstText(contact, 'phone'),
    url: firstText(contact, 'website'),
    summary: firstText(info, 'brief'),
    location: withoutEmpty({
      address: firstText(location, 'address'),
      postalCode: firstText(location, 'code'),
      city: firstText(location, 'city'),
      region: firstText(location, 'region'),
      countryCode: firstText(location, 'country'),
    }),
    profiles: [...listOf(value['social']), ...listOf(contact['social'])]
      .filter(isObject)
      .map((one) =>
        withoutEmpty({
          network: firstText(one, 'network', 'label'),
          username: firstText(one, 'user'),
          url: firstText(one, 'url'),
        }),
      ),
  });
}

function lists(value: JsonObject, notes: Notes): JsonResume {
  const skills = isObject(value['skills']) ? value['skills'] : { list: value['skills'] };
  const objects = (key: string): JsonObject[] => listOf(value[key]).filter(isObject);
  return {
    skills: [
      ...listOf(skills['sets']).filter(isObject).map((set) =>
        withoutEmpty({
          name: firstText(set, 'name'),
          level: firstText(set, 'level'),
          keywords: listOf(set['skills']).map(textOf).filter(Boolean),
        }),
      ),
      ...listOf(skills['list']).filter(isObject).map((skill) =>
        withoutEmpty({ name: firstText(skill, 'name'), level: firstText(skill, 'level') }),
      ),
    ],
    languages: objects('languages').map((one) =>
      withoutEmpty({ language: firstText(one, 'language'), fluency: firstText(one, 'level') }),
    ),
    awards: objects('recognition').map((award, index) =>
      withoutEmpty({
        title: firstText(award, 'title'),
        awarder: firstText(award, 'from'),
        date: givenDate(award['date'], `/awards/${index}/date`, notes),
        summary: firstText(award, 'summary'),
      }),
    ),
    publications: objects('writing').map((work, index) =>
      withoutEmpty({
        name: firstText(work, 'title'),
        publisher: isObject(work['publisher'])
          ? firstText(work['publisher'], 'name')
          : firstText(work, 'publisher'),
        releaseDate: givenDate(work['date'], `/publications/${index}/releaseDate`, notes),
        url: firstText(work, 'url'),
      }),
    ),
    interests: objects('interests').map((one) => withoutEmpty({ name: firstText(one, 'name') })),
    references: objects('references').map((one) =>
      withoutEmpty({ name: firstText(one, 'name'), reference: firstText(one, 'summary', 'role') }),
    ),
  };
} // prettier-ignore
