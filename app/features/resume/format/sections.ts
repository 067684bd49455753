import { z } from 'zod';
import type { JsonResume } from '../json-resume';
import { documentWords } from './document-words';
import { languageOf } from './language';

/**
 * The sections of a resume in the order that documents have unless their owner chose another.
 * `summary` is the summary of `basics`; the other keys are those of JSON Resume.
 */
export const SECTIONS = [
  { key: 'summary' },
  { key: 'work' },
  { key: 'volunteer' },
  { key: 'projects' },
  { key: 'education' },
  { key: 'skills' },
  { key: 'certificates' },
  { key: 'languages' },
  { key: 'awards' },
  { key: 'publications' },
  { key: 'interests' },
  { key: 'references' },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];

export const HEADING_MAX_LENGTH = 60;

/** How one section is set in one document. */
export interface SectionSetting {
  key: SectionKey;
  heading: string;
}

/** What a document keeps of it, under `meta.cvstomize.sections`, in the order chosen. */
const kept = z.array(
  z.object({
    key: z.enum(SECTIONS.map(({ key }) => key) as [SectionKey, ...SectionKey[]]),
    heading: z.string().trim().min(1).max(HEADING_MAX_LENGTH).optional().catch(undefined),
  }),
);

/** Every section in the order in which this document prints them. */
export function sectionSettings(resume: JsonResume): SectionSetting[] {
  const ours: unknown = resume.meta?.cvstomize;
  const given = kept.safeParse(
    typeof ours === 'object' && ours !== null && 'sections' in ours ? ours.sections : [],
  );
  const own = given.success ? given.data : [];
  const usual = SECTIONS.map(({ key }) => ({ key, heading: undefined }));
  const ordered = [...own, ...usual].filter(
    ({ key }, index, all) => all.findIndex((one) => one.key === key) === index,
  );
  const { language } = languageOf(resume);
  return ordered.map(({ key, heading }) => ({ key, heading: heading ?? headingOf(key, language) }));
}

/** The usual heading of a section, which applicant tracking systems know. @param language BCP 47. */
export function headingOf(key: SectionKey, language = 'en'): string {
  const at = SECTIONS.findIndex((section) => section.key === key);
  return documentWords(language).headings[at] ?? '';
}

/** The document with its sections set like this; what is as usual is not written down. */
export function withSectionSettings(
  resume: JsonResume,
  settings: readonly SectionSetting[],
): JsonResume {
  const { language } = languageOf(resume);
  const usual = settings.every(
    ({ key, heading }, index) =>
      key === SECTIONS[index]?.key && heading === headingOf(key, language),
  );
  const { cvstomize, ...meta } = resume.meta ?? {};
  const ours = without((cvstomize ?? {}) as Record<string, unknown>, 'sections');
  const sections = settings.map(({ key, heading }) => ({
    key,
    ...(heading === headingOf(key, language) ? {} : { heading }),
  }));
  const next = usual ? ours : { ...ours, sections };
  const others = Object.keys(next).length === 0 ? meta : { ...meta, cvstomize: next };
  return Object.keys(others).length === 0 ? without(resume, 'meta') : { ...resume, meta: others };
}

function without<T extends object, K extends string>(from: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name !== key)) as Omit<T, K>;
}
