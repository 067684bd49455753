import { sectionSettings, type SectionKey } from '~/features/resume/format/sections';
import type { JsonResume } from '~/features/resume/json-resume';
import { Education, Projects, Summary, Volunteering, Work } from './experience';
import {
  Awards,
  Certificates,
  Interests,
  Languages,
  Publications,
  References,
  Skills,
} from './lists';
import { says } from './printed';
import { Heading } from './section';

/** Every section that has something to say, in the order that all files of a resume share. */
export function AllSections({ resume }: { resume: JsonResume }) {
  return sectionSettings(resume).map(({ key, heading }) => (
    <Heading.Provider key={key} value={heading}>
      <OneSection name={key} resume={resume} />
    </Heading.Provider>
  ));
}

function OneSection({ name, resume }: { name: SectionKey; resume: JsonResume }) {
  if (name === 'summary') return resume.basics && <Summary basics={resume.basics} />;
  if (!holdsText(resume[name])) return null;
  const { work = [], volunteer = [], projects = [], education = [], skills = [] } = resume;
  switch (name) {
    case 'work':
      return <Work work={work} />;
    case 'volunteer':
      return <Volunteering volunteer={volunteer} />;
    case 'projects':
      return <Projects projects={projects} />;
    case 'education':
      return <Education education={education} />;
    case 'skills':
      return <Skills skills={skills} />;
    case 'certificates':
      return <Certificates certificates={resume.certificates ?? []} />;
    case 'languages':
      return <Languages languages={resume.languages ?? []} />;
    case 'awards':
      return <Awards awards={resume.awards ?? []} />;
    case 'publications':
      return <Publications publications={resume.publications ?? []} />;
    case 'interests':
      return <Interests interests={resume.interests ?? []} />;
    case 'references':
      return <References references={resume.references ?? []} />;
  }
}

/** A heading over nothing is never printed. */
function holdsText(value: unknown): boolean {
  if (typeof value === 'string') return says(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsText);
}
