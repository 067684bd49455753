import type { JsonResume } from '~/features/resume/json-resume';
import { Entry } from './entry';
import { Words } from './words';
import { Printed, says } from './printed';
import { Section } from './section';

type Of<K extends keyof JsonResume> = NonNullable<JsonResume[K]>;

export function Summary({ basics }: { basics: Of<'basics'> }) {
  if (!says(basics.summary)) return null;
  return (
    <Section name="summary">
      <p>
        <Printed path="/basics/summary" text={basics.summary} />
      </p>
    </Section>
  );
}

export function Work({ work }: { work: Of<'work'> }) {
  return (
    <Section name="work">
      {work.map((entry, index) => (
        <Entry
          key={index}
          path={`/work/${index}`}
          name={{ key: 'name', text: entry.name }}
          titles={[{ key: 'position', text: entry.position }]}
          startDate={entry.startDate}
          endDate={entry.endDate}
          location={entry.location}
          url={entry.url}
          paragraphs={[
            { key: 'description', text: entry.description },
            { key: 'summary', text: entry.summary },
          ]}
          highlights={entry.highlights}
        />
      ))}
    </Section>
  );
}

export function Volunteering({ volunteer }: { volunteer: Of<'volunteer'> }) {
  return (
    <Section name="volunteer">
      {volunteer.map((entry, index) => (
        <Entry
          key={index}
          path={`/volunteer/${index}`}
          name={{ key: 'organization', text: entry.organization }}
          titles={[{ key: 'position', text: entry.position }]}
          startDate={entry.startDate}
          endDate={entry.endDate}
          url={entry.url}
          paragraphs={[{ key: 'summary', text: entry.summary }]}
          highlights={entry.highlights}
        />
      ))}
    </Section>
  );
}

export function Projects({ projects }: { projects: Of<'projects'> }) {
  return (
    <Section name="projects">
      {projects.map((entry, index) => (
        <Entry
          key={index}
          path={`/projects/${index}`}
          name={{ key: 'name', text: entry.name }}
          titles={[
            ...(entry.roles ?? []).map((text, role) => ({ key: `roles/${role}`, text })),
            { key: 'entity', text: entry.entity },
          ]}
          startDate={entry.startDate}
          // A project that only says when it began is not thereby still going on.
          endDate={entry.endDate === '' ? entry.startDate : (entry.endDate ?? entry.startDate)}
          url={entry.url}
          paragraphs={[{ key: 'description', text: entry.description }]}
          highlights={entry.highlights}
        >
          <Words path={`/projects/${index}/keywords`} words={entry.keywords} />
        </Entry>
      ))}
    </Section>
  );
}

export function Education({ education }: { education: Of<'education'> }) {
  return (
    <Section name="education">
      {education.map((entry, index) => (
        <Entry
          key={index}
          path={`/education/${index}`}
          name={{ key: 'institution', text: entry.institution }}
          titles={[
            { key: 'studyType', text: entry.studyType },
            { key: 'area', text: entry.area },
          ]}
          startDate={entry.startDate}
          endDate={entry.endDate}
          url={entry.url}
          paragraphs={[{ key: 'score', text: entry.score }]}
        >
          <Words path={`/education/${index}/courses`} words={entry.courses} />
        </Entry>
      ))}
    </Section>
  );
}
