import type { Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';

/** A resume of nothing but true fields, with `text` at one place, and the path of that place. */
export function place(
  interview: Interview,
  at: string,
  text: string,
): { resume: JsonResume; path: string } {
  const [id = '', part = 'highlight'] = at.split('/');
  const row = interview.history.find((entry) => entry.id === id);
  if (row === undefined) return outside(interview, at, text);
  const dates = { startDate: row.start, ...(row.end === 'present' ? {} : { endDate: row.end }) };
  const fields: Record<string, unknown> = { ...dates };
  const section =
    row.kind === 'education'
      ? 'education'
      : row.kind === 'volunteering'
        ? 'volunteer'
        : row.kind === 'project'
          ? 'projects'
          : 'work';
  const keys = {
    work: { organisation: 'name', title: 'position' },
    volunteer: { organisation: 'organization', title: 'position' },
    education: { organisation: 'institution', title: 'studyType' },
    projects: { organisation: 'entity', title: 'name' },
  }[section];
  if (row.organisation !== '') fields[keys.organisation] = row.organisation;
  if (section !== 'education') fields[keys.title] = row.title;
  const key =
    {
      organisation: keys.organisation,
      title: keys.title,
      start: 'startDate',
      end: 'endDate',
      score: 'score',
      highlight: 'highlights',
    }[part] ?? part;
  fields[key] = key === 'highlights' ? [text] : text;
  return {
    resume: { basics: { name: interview.person.name }, [section]: [fields] },
    path: `/${section}/0/${key}${key === 'highlights' ? '/0' : ''}`,
  };
}

function outside(
  { person, skills }: Interview,
  at: string,
  text: string,
): { resume: JsonResume; path: string } {
  const basics = { name: person.name };
  switch (at) {
    case 'skill':
      return {
        resume: { basics, skills: [{ name: 'Skills', keywords: [text] }] },
        path: '/skills/0/keywords/0',
      };
    case 'certificate':
      return { resume: { basics, certificates: [{ name: text }] }, path: '/certificates/0/name' };
    case 'fluency':
      return {
        resume: { basics, languages: [{ language: skills.languages.at(-1)?.name, fluency: text }] },
        path: '/languages/0/fluency',
      };
    case 'award':
      return { resume: { basics, awards: [{ title: text }] }, path: '/awards/0/title' };
    default:
      return { resume: { basics: { ...basics, [at]: text } }, path: `/basics/${at}` };
  }
}
