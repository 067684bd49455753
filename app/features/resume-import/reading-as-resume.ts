import type { JsonResume } from '~/features/resume/json-resume';
import { SURE_ENOUGH } from './import.schema';
import { certificateOf } from './resume-text/certificate';
import type {
  EntryKind,
  ListedKind,
  ReadContact,
  ReadEntry,
  ReadPassage,
  ResumeReading,
} from './resume-text/resume-reading';

interface ReadAsResume {
  resume: JsonResume;
  /** JSON pointer → 0–1. */
  confidence: Record<string, number>;
  unread: string[];
}

/** Where a link to a page about the person leads, by its host. */
const NETWORKS: readonly (readonly [name: string, host: RegExp])[] = [
  ['LinkedIn', /(?:^|[./])linkedin\.com/i],
  ['GitHub', /(?:^|[./])github\.com/i],
  ['GitLab', /(?:^|[./])gitlab\.com/i],
  ['XING', /(?:^|[./])xing\.com/i],
  ['Behance', /(?:^|[./])behance\.net/i],
  ['Dribbble', /(?:^|[./])dribbble\.com/i],
  ['Stack Overflow', /(?:^|[./])stackoverflow\.com/i],
  ['Kaggle', /(?:^|[./])kaggle\.com/i],
  ['Medium', /(?:^|[./])medium\.com/i],
  ['ORCID', /(?:^|[./])orcid\.org/i],
  ['X', /(?:^|[./])(?:twitter|x)\.com\//i],
];

/** How sure a part is that was told by its form and place in the text. */
const BY_FORM = 0.9;
/** How sure it is that what is left before the first heading is a summary. */
const LEFT_OVER = 0.6;

/** What was read of a text as a JSON Resume. */
export function readingAsResume(reading: ResumeReading): ReadAsResume {
  const confidence: Record<string, number> = {};
  const note = (path: string, sure: number): void => {
    confidence[path] = sure;
  };
  const entriesOf = (kind: EntryKind) => reading.entries.filter((entry) => entry.kind === kind);
  const listed = (kind: ListedKind) =>
    reading.listed.filter((one) => one.kind === kind).map(({ passage }) => passage);
  const known = new Set(reading.listed.map(({ passage }) => passage));
  const resume: JsonResume = {
    basics: basicsOf(reading, note),
    work: entriesOf('work').map((entry, index) =>
      entryOf(entry, `/work/${index}`, { title: 'position', organisation: 'name' }, note),
    ),
    volunteer: entriesOf('volunteering').map(
      (entry, index) =>
      entryOf(entry, `/volunteer/${index}`, { title: 'position', organisation: 'organization' }, note), // prettier-ignore
    ),
    projects: entriesOf('project').map((entry, index) =>
      entryOf(entry, `/projects/${index}`, { title: 'name', organisation: 'entity' }, note),
    ),
    education: entriesOf('education').map((entry, index) => {
      const { highlights, ...study } = entryOf(entry, `/education/${index}`, { title: 'studyType', organisation: 'institution' }, note); // prettier-ignore
      return { ...study, ...(highlights === undefined ? {} : { courses: highlights }) };
    }),
    skills: reading.skills.map(({ words }) => ({ name: words })),
    certificates: reading.certificates.map((passage) => {
      const { name, issuer, issued } = certificateOf(passage);
      return { name, ...textOr('issuer', issuer), ...textOr('date', issued) };
    }),
    languages: reading.languages.map(({ name, level }) => ({
      language: name.words,
      ...textOr('fluency', level),
    })),
    interests: listed('interests').flatMap(({ words }) =>
      words
        .split(/[,;•|·]\s*/)
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => ({ name })),
    ),
    awards: listed('awards').map((passage) => {
      const { name, issuer, issued, more } = certificateOf(passage);
      return {
        title: name,
        ...textOr('awarder', issuer),
        ...textOr('date', issued),
        ...textOr('summary', more),
      };
    }),
    publications: listed('publications').map((passage) => {
      if (!passage.words.includes(' | ')) return { name: passage.words };
      const { name, issuer, issued, more } = certificateOf(passage);
      return {
        name,
        ...textOr('publisher', issuer),
        ...textOr('releaseDate', issued),
        ...textOr('summary', more),
      };
    }),
    references: listed('references').map(({ words }) => {
      const [first = '', ...rest] = words.split(' | ');
      return rest.length === 0 ? { reference: first } : { name: first, reference: rest.join('\n') };
    }),
  };
  return {
    resume: withoutEmptyLists(resume),
    confidence,
    unread: [...reading.unread, ...reading.entries.flatMap(unsureOf), ...reading.other]
      .filter((passage) => !known.has(passage))
      .map(({ words }) => words),
  };
}

/** What was told apart by a guess is for the person to look at, too. */
const unsureOf = ({ title, organisation, sure }: ReadEntry): ReadPassage[] =>
  sure.title >= SURE_ENOUGH || title === null || organisation === null ? [] : [title, organisation];

type Note = (path: string, sure: number) => void;

function basicsOf(
  { contact, label, summary, sections }: ResumeReading,
  note: Note,
): JsonResume['basics'] {
  const isHeaded = sections.some(({ kind }) => kind === 'summary');
  note('/basics/summary', isHeaded ? BY_FORM : LEFT_OVER);
  const links = linksOf(contact);
  for (const path of ['name', 'label', 'location/address']) note(`/basics/${path}`, BY_FORM);
  return {
    ...textOr('name', contact.name?.words),
    ...textOr('label', label?.words),
    ...textOr('email', contact.email?.words),
    ...textOr('phone', contact.phone?.words),
    ...textOr('url', links.url),
    ...textOr('summary', summary.map(({ words }) => words).join(' ')),
    ...(contact.location === null ? {} : { location: { address: contact.location.words } }),
    ...(links.profiles.length === 0 ? {} : { profiles: links.profiles }),
  };
}

type Profile = Record<string, string>;

/** A page of their own is an address; pages about them elsewhere are profiles. */
function linksOf({ links }: ReadContact): {
  url: string;
  profiles: Profile[];
} {
  let url = '';
  const profiles: Profile[] = [];
  for (const { words } of links) {
    const [, at, handle] = /^([\p{L} ]+)\s?[:–-]\s?(?!\/\/)(@?\S+)$/u.exec(words) ?? [];
    if (at !== undefined && handle !== undefined) {
      profiles.push({ network: at.trim(), username: handle });
      continue;
    }
    const network = NETWORKS.find(([, host]) => host.test(words))?.[0];
    if (network === undefined && url === '') url = words;
    else profiles.push({ ...(network === undefined ? {} : { network }), url: words });
  }
  return { url, profiles };
}

function entryOf(
  entry: ReadEntry,
  path: string,
  keys: { title: string; organisation: string },
  note: Note,
): Record<string, string | string[]> & { highlights?: string[] } {
  const { title, organisation, location, start, end, lines, sure } = entry;
  note(`${path}/${keys.title}`, sure.title);
  note(`${path}/${keys.organisation}`, sure.organisation);
  note(`${path}/location`, sure.location);
  note(`${path}/startDate`, sure.dates);
  note(`${path}/endDate`, sure.dates);
  // One date of a job says when it was; of a course, when it ended.
  const begins = start === '' && entry.kind !== 'education' && end !== 'present' ? end : start;
  return {
    ...textOr(keys.organisation, organisation?.words),
    ...textOr(keys.title, title?.words),
    ...textOr('location', location?.words),
    ...textOr('startDate', begins),
    ...textOr('endDate', end === 'present' ? '' : end),
    ...(lines.length === 0 ? {} : { highlights: lines.map(({ words }: ReadPassage) => words) }),
  };
}

const textOr = (key: string, text: string | undefined): Record<string, string> =>
  text === undefined || text === '' ? {} : { [key]: text };

const withoutEmptyLists = (resume: JsonResume): JsonResume =>
  Object.fromEntries(
    Object.entries(resume).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
