const SECTIONS: Readonly<Record<string, string>> = {
  work: 'Work',
  volunteer: 'Volunteering',
  projects: 'Project',
  education: 'Education',
  skills: 'Skills',
  certificates: 'Certificate',
  languages: 'Language',
  awards: 'Award',
  publications: 'Publication',
  interests: 'Interests',
  references: 'Reference',
};

const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  label: 'title',
  email: 'e-mail',
  phone: 'telephone',
  location: 'place',
  url: 'web address',
  summary: 'summary',
  profiles: 'profile',
  organization: 'organisation',
  institution: 'school',
  position: 'title',
  studyType: 'degree',
  area: 'subject',
  startDate: 'start',
  endDate: 'end',
  highlights: 'line',
  courses: 'course',
  keywords: 'keyword',
  fluency: 'level',
  releaseDate: 'date',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A JSON pointer into a resume in words: `/basics/email` → "E-mail",
 * `/work/0/highlights/1` → "Work 1, line 2". A part without a name of its own stays as it is.
 */
export function nameField(path: string): string {
  const [section = '', ...rest] = path.split('/').slice(1);
  const words = (parts: string[]) =>
    parts
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (FIELDS[part] ?? part)))
      .join(' ');
  if (section === 'basics') return capital(words(rest) || 'name');
  const [index, ...field] = rest;
  const entry = words([
    SECTIONS[section] ?? capital(section),
    ...(index === undefined ? [] : [index]),
  ]);
  return field.length === 0 ? entry : `${entry}, ${words(field)}`;
}
