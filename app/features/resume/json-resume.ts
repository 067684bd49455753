import { z } from 'zod';

/**
 * JSON Resume 1.0.0 (https://jsonresume.org/schema), the form in which a resume is kept and
 * exchanged. Unknown keys are kept, so that a document of another tool survives a round trip.
 * Our additions live under `meta.cvstomize`.
 */

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const iso8601 = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Use YYYY, YYYY-MM or YYYY-MM-DD');

const text = z.string().max(10_000);
const date = iso8601.or(z.literal('')).optional();

const profile = z.looseObject({
  network: text.optional(),
  username: text.optional(),
  url: text.optional(),
});

const location = z.looseObject({
  address: text.optional(),
  postalCode: text.optional(),
  city: text.optional(),
  countryCode: text.optional(),
  region: text.optional(),
});

const basics = z.looseObject({
  name: text.optional(),
  label: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  url: text.optional(),
  summary: text.optional(),
  location: location.optional(),
  profiles: z.array(profile).max(50).optional(),
});

const work = z.looseObject({
  name: text.optional(),
  position: text.optional(),
  location: text.optional(),
  description: text.optional(),
  url: text.optional(),
  startDate: date,
  endDate: date,
  summary: text.optional(),
  highlights: z.array(text).max(100).optional(),
});

const volunteer = z.looseObject({
  organization: text.optional(),
  position: text.optional(),
  url: text.optional(),
  startDate: date,
  endDate: date,
  summary: text.optional(),
  highlights: z.array(text).max(100).optional(),
});

const education = z.looseObject({
  institution: text.optional(),
  url: text.optional(),
  area: text.optional(),
  studyType: text.optional(),
  startDate: date,
  endDate: date,
  score: text.optional(),
  courses: z.array(text).max(100).optional(),
});

const project = z.looseObject({
  name: text.optional(),
  description: text.optional(),
  highlights: z.array(text).max(100).optional(),
  keywords: z.array(text).max(100).optional(),
  startDate: date,
  endDate: date,
  url: text.optional(),
  roles: z.array(text).max(100).optional(),
  entity: text.optional(),
  type: text.optional(),
});

const certificate = z.looseObject({
  name: text.optional(),
  date,
  issuer: text.optional(),
  url: text.optional(),
});

const skill = z.looseObject({
  name: text.optional(),
  level: text.optional(),
  keywords: z.array(text).max(200).optional(),
});

const language = z.looseObject({ language: text.optional(), fluency: text.optional() });

const list = <T extends z.ZodType>(item: T) => z.array(item).max(100).optional();

export const jsonResume = z.looseObject({
  $schema: text.optional(),
  basics: basics.optional(),
  work: list(work),
  volunteer: list(volunteer),
  education: list(education),
  awards: list(
    z.looseObject({
      title: text.optional(),
      date,
      awarder: text.optional(),
      summary: text.optional(),
    }),
  ),
  certificates: list(certificate),
  publications: list(
    z.looseObject({
      name: text.optional(),
      publisher: text.optional(),
      releaseDate: date,
      url: text.optional(),
      summary: text.optional(),
    }),
  ),
  skills: list(skill),
  languages: list(language),
  interests: list(
    z.looseObject({ name: text.optional(), keywords: z.array(text).max(100).optional() }),
  ),
  references: list(z.looseObject({ name: text.optional(), reference: text.optional() })),
  projects: list(project),
  meta: z
    .looseObject({
      canonical: text.optional(),
      version: text.optional(),
      lastModified: text.optional(),
    })
    .optional(),
});

export type JsonResume = z.infer<typeof jsonResume>;
export type WorkEntry = z.infer<typeof work>;
export type VolunteerEntry = z.infer<typeof volunteer>;
export type EducationEntry = z.infer<typeof education>;
export type ProjectEntry = z.infer<typeof project>;
export type CertificateEntry = z.infer<typeof certificate>;
export type SkillEntry = z.infer<typeof skill>;
export type LanguageEntry = z.infer<typeof language>;
