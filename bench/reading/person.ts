/** An invented person with what their resume says: the gold that a reading is held against. */
export interface Person {
  /** Names the person in the table of files. */
  id: string;
  /** BCP 47, one of those in `wording`. */
  language: Language;
  name: string;
  label: string;
  email: string;
  phone: string;
  place: string;
  links: readonly string[];
  summary: string;
  jobs: readonly Job[];
  studies: readonly Study[];
  skills: readonly string[];
  languages: readonly (readonly [name: string, level: string])[];
  certificates: readonly string[];
  interests: readonly string[];
  publications?: readonly string[];
}

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Job {
  title: string;
  employer: string;
  place: string;
  /** `YYYY-MM`. */
  start: string;
  /** `YYYY-MM`, or `present`. */
  end: string;
  lines: readonly string[];
}

export interface Study {
  degree: string;
  school: string;
  start: string;
  end: string;
}

/** A row of a person's table: title, employer, place, start, end, lines. */
export const job = (
  [title, employer, place, start, end]: readonly [string, string, string, string, string],
  ...lines: string[]
): Job => ({ title, employer, place, start, end, lines });

export const study = (degree: string, school: string, start: string, end: string): Study => ({
  degree,
  school,
  start,
  end,
});
