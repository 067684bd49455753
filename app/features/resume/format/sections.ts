/**
 * The sections of a resume in the order in which every document has them, with the headings that
 * applicant tracking systems know. `summary` is the summary of `basics`; the other keys are those
 * of JSON Resume.
 */
export const SECTIONS = [
  { key: 'summary', heading: 'SUMMARY' },
  { key: 'work', heading: 'WORK EXPERIENCE' },
  { key: 'volunteer', heading: 'VOLUNTEERING' },
  { key: 'projects', heading: 'PROJECTS' },
  { key: 'education', heading: 'EDUCATION' },
  { key: 'skills', heading: 'SKILLS' },
  { key: 'certificates', heading: 'CERTIFICATIONS' },
  { key: 'languages', heading: 'LANGUAGES' },
  { key: 'awards', heading: 'AWARDS' },
  { key: 'publications', heading: 'PUBLICATIONS' },
  { key: 'interests', heading: 'INTERESTS' },
  { key: 'references', heading: 'REFERENCES' },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];
