import type { JsonResume } from '../json-resume';
import { contactParts, type ContactPart } from './contact';
import { formatDate, formatDateRange } from './dates';
import { languageOf } from './language';
import { readPoint, withoutMarks } from './marks';
import { sectionSettings, type SectionKey } from './sections';
import { cleanText, oneLine } from './text';

/** What an item is for, and so how a document shows it. */
export type ItemRole =
  /** The bold line an entry starts with: employer, school, project. */
  | 'lead'
  /** On the line below: position, degree, issuer. */
  | 'title'
  | 'dates'
  | 'place'
  | 'link'
  /** A paragraph or several, separated by line breaks. */
  | 'text'
  | 'bullet'
  /** One of a list on one line. */
  | 'keyword';

interface Item {
  /** JSON pointer into the resume; a range of dates has the made-up last part `dates`. */
  path: string;
  role: ItemRole;
  text: string;
}

export interface OutlineEntry {
  path: string;
  items: Item[];
}

export interface OutlineSection {
  key: SectionKey;
  heading: string;
  entries: OutlineEntry[];
}

/** A resume as documents show it: what is printed, in the order in which it is read. */
export interface Outline {
  name: string;
  label: string;
  contact: ContactPart[];
  /** Those with something in them. */
  sections: OutlineSection[];
}

/** Brings a JSON Resume into reading order. Empty strings, entries and sections are left out. */
export function outlineOf(resume: JsonResume): Outline {
  const { language } = languageOf(resume);
  return {
    name: oneLine(resume.basics?.name ?? ''),
    label: oneLine(resume.basics?.label ?? ''),
    contact: contactParts(resume.basics),
    sections: sectionSettings(resume)
      .map(({ key, heading }) => ({
        key,
        heading,
        entries: ENTRIES[key](resume, language).filter(({ items }) => items.length > 0),
      }))
      .filter(({ entries }) => entries.length > 0),
  };
}

/** The items of one role, in order. */
export function textsOf(entry: OutlineEntry, role: ItemRole): string[] {
  return entry.items.filter((item) => item.role === role).map(({ text }) => text);
}

type Given = string | undefined;

/** Collects what an entry has, in the order of the calls. */
class EntryBuilder {
  readonly #path: string;
  readonly #items: Item[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  add(role: ItemRole, key: string, text: Given): this {
    const clean = textOf(role, text ?? '');
    if (clean !== '') this.#items.push({ path: `${this.#path}/${key}`, role, text: clean });
    return this;
  }

  addAll(role: ItemRole, key: string, texts: readonly string[] | undefined): this {
    texts?.forEach((text, index) => this.add(role, `${key}/${index}`, text));
    return this;
  }

  done(): OutlineEntry {
    return { path: this.#path, items: this.#items };
  }
}

/** As documents show it: paragraphs keep their lines, points lose the bullet typed before them. */
function textOf(role: ItemRole, text: string): string {
  if (role === 'text') return withoutMarks(cleanText(text).trim());
  return role === 'bullet' ? withoutMarks(readPoint(text).text) : oneLine(text);
}

function each<T>(
  key: SectionKey,
  list: readonly T[] | undefined,
  fill: (entry: EntryBuilder, value: T) => EntryBuilder,
): OutlineEntry[] {
  return (list ?? []).map((value, index) =>
    fill(new EntryBuilder(`/${key}/${index}`), value).done(),
  );
}

const ENTRIES: Readonly<
  Record<SectionKey, (resume: JsonResume, language: string) => OutlineEntry[]>
> = {
  summary: ({ basics }) => [
    {
      path: '/basics/summary',
      items: new EntryBuilder('/basics').add('text', 'summary', basics?.summary).done().items,
    },
  ],
  work: ({ work }, language) =>
    each('work', work, (entry, job) =>
      entry
        .add('lead', 'name', job.name)
        .add('title', 'position', job.position)
        .add('dates', 'dates', formatDateRange(job.startDate, job.endDate, language))
        .add('place', 'location', job.location)
        .add('link', 'url', job.url)
        .add('text', 'description', job.description)
        .add('text', 'summary', job.summary)
        .addAll('bullet', 'highlights', job.highlights),
    ),
  volunteer: ({ volunteer }, language) =>
    each('volunteer', volunteer, (entry, role) =>
      entry
        .add('lead', 'organization', role.organization)
        .add('title', 'position', role.position)
        .add('dates', 'dates', formatDateRange(role.startDate, role.endDate, language))
        .add('link', 'url', role.url)
        .add('text', 'summary', role.summary)
        .addAll('bullet', 'highlights', role.highlights),
    ),
  projects: ({ projects }, language) =>
    each('projects', projects, (entry, project) =>
      entry
        .add('lead', 'name', project.name)
        .addAll('title', 'roles', project.roles)
        .add('title', 'entity', project.entity)
        .add('title', 'type', project.type)
        // A project that only says when it began is not thereby still going on.
        .add(
          'dates',
          'dates',
          formatDateRange(project.startDate, project.endDate || project.startDate, language),
        )
        .add('link', 'url', project.url)
        .add('text', 'description', project.description)
        .addAll('bullet', 'highlights', project.highlights)
        .addAll('keyword', 'keywords', project.keywords),
    ),
  education: ({ education }, language) =>
    each('education', education, (entry, study) =>
      entry
        .add('lead', 'institution', study.institution)
        .add('title', 'studyType', study.studyType)
        .add('title', 'area', study.area)
        .add('dates', 'dates', formatDateRange(study.startDate, study.endDate, language))
        .add('link', 'url', study.url)
        .add('text', 'score', study.score)
        .addAll('bullet', 'courses', study.courses),
    ),
  skills: ({ skills }) =>
    each('skills', skills, (entry, skill) =>
      entry
        .add('lead', 'name', skill.name)
        .add('title', 'level', skill.level)
        .addAll('keyword', 'keywords', skill.keywords),
    ),
  certificates: ({ certificates }, language) =>
    each('certificates', certificates, (entry, certificate) =>
      entry
        .add('lead', 'name', certificate.name)
        .add('title', 'issuer', certificate.issuer)
        .add('dates', 'date', formatDate(certificate.date ?? '', language))
        .add('link', 'url', certificate.url),
    ),
  languages: ({ languages }) =>
    each('languages', languages, (entry, { language, fluency }) =>
      entry.add('lead', 'language', language).add('title', 'fluency', fluency),
    ),
  awards: ({ awards }, language) =>
    each('awards', awards, (entry, award) =>
      entry
        .add('lead', 'title', award.title)
        .add('title', 'awarder', award.awarder)
        .add('dates', 'date', formatDate(award.date ?? '', language))
        .add('text', 'summary', award.summary),
    ),
  publications: ({ publications }, language) =>
    each('publications', publications, (entry, publication) =>
      entry
        .add('lead', 'name', publication.name)
        .add('title', 'publisher', publication.publisher)
        .add('dates', 'releaseDate', formatDate(publication.releaseDate ?? '', language))
        .add('link', 'url', publication.url)
        .add('text', 'summary', publication.summary),
    ),
  interests: ({ interests }) =>
    each('interests', interests, (entry, interest) =>
      entry.add('lead', 'name', interest.name).addAll('keyword', 'keywords', interest.keywords),
    ),
  references: ({ references }) =>
    each('references', references, (entry, { name, reference }) =>
      entry.add('lead', 'name', name).add('text', 'reference', reference),
    ),
};
