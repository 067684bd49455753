import { useContext } from 'react';
import { documentWords } from '~/features/resume/format/document-words';
import type { JsonResume } from '~/features/resume/json-resume';
import { Entries, Paragraphs } from './entry';
import { Words } from './words';
import { PageSettings } from './page-setting';
import { Printed, says } from './printed';
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
  const entries = projects.map(
    ({ name, roles = [], entity, type, description, ...entry }, index) => ({
      path: `/projects/${index}`,
      name: { key: 'name', text: name },
      titles: [
        ...roles.map((text, role) => ({ key: `roles/${role}`, text })),
        { key: 'entity', text: entity },
        { key: 'type', text: type },
      ],
      startDate: entry.startDate,
      // A project that only says when it began is not thereby still going on.
      endDate: entry.endDate === '' ? entry.startDate : (entry.endDate ?? entry.startDate),
      url: entry.url,
      paragraphs: [{ key: 'description', text: description }],
      highlights: entry.highlights,
      children: (
        <Labelled as="keywords" path={`/projects/${index}/keywords`} words={entry.keywords} />
      ),
    }),
  );
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
    children: (
      <>
        <Score path={`/education/${index}/score`} score={entry.score} />
        <Labelled as="courses" path={`/education/${index}/courses`} words={entry.courses} />
      </>
    ),
  }));
  return (
    <Section name="education">
      <Entries entries={entries} />
    </Section>
  );
}

/** Words under the label that the language of the page has for them. */
function Labelled({
  as,
  path,
  words = [],
}: {
  as: 'courses' | 'keywords';
  path: string;
  words: readonly string[] | undefined;
}) {
  const { language } = useContext(PageSettings);
  if (!words.some(says)) return null;
  return <Words path={path} words={words} label={documentWords(language)[as]} />;
}

/** A grade; a number alone says that it is one. */
function Score({ path, score }: { path: string; score: string | undefined }) {
  const { language } = useContext(PageSettings);
  if (!says(score)) return null;
  return (
    <p>
      {/^\p{N}/u.test(score.trim()) && `${documentWords(language).grade}: `}
      <Printed path={path} text={score} />
    </p>
  );
}
