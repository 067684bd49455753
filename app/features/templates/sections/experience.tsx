import type { JsonResume } from '~/features/resume/json-resume';
import { Entries, Paragraphs } from './entry';
import { Words } from './words';
import { says } from './printed';
import { Section } from './section';

type Of<K extends keyof JsonResume> = NonNullable<JsonResume[K]>;

export function Summary({ basics }: { basics: Of<'basics'> }) {
  if (!says(basics.summary)) return null;
  return (
    <Section name="summary">
      <Paragraphs path="/basics/summary" text={basics.summary} />
    </Section>
  );
}

export function Work({ work }: { work: Of<'work'> }) {
  const entries = work.map(({ name, position, description, summary, ...entry }, index) => ({
    path: `/work/${index}`,
    name: { key: 'name', text: name },
    titles: [{ key: 'position', text: position }],
    startDate: entry.startDate,
    endDate: entry.endDate,
    location: entry.location,
    url: entry.url,
    paragraphs: [
      { key: 'description', text: description },
      { key: 'summary', text: summary },
    ],
    highlights: entry.highlights,
  }));
  return (
    <Section name="work">
      <Entries entries={entries} />
    </Section>
  );
}

export function Volunteering({ volunteer }: { volunteer: Of<'volunteer'> }) {
  const entries = volunteer.map(({ organization, position, summary, ...entry }, index) => ({
    path: `/volunteer/${index}`,
    name: { key: 'organization', text: organization },
    titles: [{ key: 'position', text: position }],
    startDate: entry.startDate,
    endDate: entry.endDate,
    url: entry.url,
    paragraphs: [{ key: 'summary', text: summary }],
    highlights: entry.highlights,
  }));
  return (
    <Section name="volunteer">
      <Entries entries={entries} />
    </Section>
  );
}

export function Projects({ projects }: { projects: Of<'projects'> }) {
  const entries = projects.map(({ name, roles = [], entity, description, ...entry }, index) => ({
    path: `/projects/${index}`,
    name: { key: 'name', text: name },
    titles: [
      ...roles.map((text, role) => ({ key: `roles/${role}`, text })),
      { key: 'entity', text: entity },
    ],
    startDate: entry.startDate,
    // A project that only says when it began is not thereby still going on.
    endDate: entry.endDate === '' ? entry.startDate : (entry.endDate ?? entry.startDate),
    url: entry.url,
    paragraphs: [{ key: 'description', text: description }],
    highlights: entry.highlights,
    children: <Words path={`/projects/${index}/keywords`} words={entry.keywords} />,
  }));
  return (
    <Section name="projects">
      <Entries entries={entries} />
    </Section>
  );
}

export function Education({ education }: { education: Of<'education'> }) {
  const entries = education.map(({ institution, studyType, area, ...entry }, index) => ({
    path: `/education/${index}`,
    name: { key: 'institution', text: institution },
    titles: [
      { key: 'studyType', text: studyType },
      { key: 'area', text: area },
    ],
    startDate: entry.startDate,
    endDate: entry.endDate,
    url: entry.url,
    paragraphs: [{ key: 'score', text: entry.score }],
    children: <Words path={`/education/${index}/courses`} words={entry.courses} />,
  }));
  return (
    <Section name="education">
      <Entries entries={entries} />
    </Section>
  );
}
