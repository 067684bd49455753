import type {
  ReadEntry,
  ResumeReading,
  SectionKind,
} from '~/features/resume-import/resume-text/resume-reading';
import type { ResumeFile } from '../resume-file';
import type { Review } from '../review.schema';

const READ_AS: Readonly<Record<SectionKind, string>> = {
  contact: 'Contact',
  summary: 'Summary',
  work: 'Work experience',
  education: 'Education',
  skills: 'Skills',
  projects: 'Projects',
  volunteering: 'Volunteering',
  certificates: 'Certificates',
  languages: 'Languages',
  interests: 'Interests',
  awards: 'Awards',
  publications: 'Publications',
  references: 'References',
  other: 'Something else',
};
const MOST_NAMED = 3;
const MOST_SKILLS = 60;

/** What a program reads of a resume and of the file it came in, and what it stumbles over. */
export function machineOf(reading: ResumeReading, file: ResumeFile): Review['machine'] {
  const { contact, sections, entries, skills } = reading;
  return {
    name: contact.name?.words ?? null,
    email: contact.email?.words ?? null,
    phone: contact.phone?.words ?? null,
    location: contact.location?.words ?? null,
    links: contact.links.map(({ words }) => words),
    sections: sections.flatMap(({ heading, kind }) =>
      heading === null ? [] : [{ heading: heading.words, readAs: READ_AS[kind] }],
    ),
    entries: entries.map(({ kind, title, organisation, dates, lines }) => ({
      kind,
      title: title?.words ?? null,
      organisation: organisation?.words ?? null,
      dates: dates?.words ?? null,
      lines: lines.length,
    })),
    skills: skills.slice(0, MOST_SKILLS).map(({ words }) => words),
    problems: problemsOf(reading, file),
    hidden: file.hidden,
  };
}

function problemsOf(reading: ResumeReading, file: ResumeFile): string[] {
  const { contact, sections, entries, removed, columns } = reading;
  const headings = sections.flatMap(({ heading }) => heading?.words ?? []);
  const jobs = entries.filter(({ kind }) => kind === 'work');
  const problems: string[] = [];
  for (const { what, count } of removed) {
    problems.push(
      count === 1
        ? `There was 1 of the ${what} in the text. It was ignored; some systems reject a file for it.`
        : `There were ${count} ${what} in the text. They were ignored; some systems reject a file for them.`,
    );
  }
  if (file.scanned) {
    problems.push(
      'The pages are pictures, with the text a scanner recognised laid over them. Such text has mistakes, and many systems find none. Send a file that was saved from where you write it.',
    );
  }
  if (columns || file.columns) {
    problems.push(
      'The text came in two columns. We set them one after the other; many systems read straight across and mix them up.',
    );
  }
  if (contact.name === null) {
    problems.push('No name was found. Put it alone on the first line.');
  }
  if (contact.email === null) problems.push('No e-mail address was found.');
  if (contact.phone === null) problems.push('No phone number was found.');
  const apart = headings.find((heading) => /^(?:\S ){3,}\S/.test(heading));
  if (apart !== undefined) {
    problems.push(`The heading “${apart}” has spaces between its letters. Write it as a word.`);
  }
  if (headings.length === 0 && entries.length > 0) {
    problems.push(
      'No headings were found. Set “Work experience”, “Education” and “Skills” on lines of their own.',
    );
  }
  if (jobs.length === 0)
    problems.push('No job was found. Give each a title, an employer and dates.');
  problems.push(...problemsOfEntries(jobs));
  return problems;
}

function problemsOfEntries(jobs: readonly ReadEntry[]): string[] {
  const lacking = (what: string, missing: readonly ReadEntry[]): string[] => {
    if (missing.length === 0) return [];
    const named = missing.slice(0, MOST_NAMED).map(nameOf).join(', ');
    const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
    return [`${what} was found for ${named}${more}.`];
  };
  return [
    ...lacking(
      'No date',
      jobs.filter(({ dates }) => dates === null),
    ),
    ...lacking(
      'No employer',
      jobs.filter(({ organisation, title }) => organisation === null && title !== null),
    ),
    ...lacking(
      'No job title',
      jobs.filter(({ title, organisation }) => title === null && organisation !== null),
    ),
    ...lacking(
      'No line about what you did',
      jobs.filter(({ lines }) => lines.length === 0),
    ),
  ];
}

const nameOf = ({ title, organisation, dates }: ReadEntry): string =>
  `“${(title ?? organisation ?? dates)?.words ?? 'a job'}”`;
