import type { JsonResume } from '../json-resume';

const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** The language a resume is written in (BCP 47), from `meta.cvstomize.language`; English where unset. */
export function languageOf(resume: JsonResume): string {
  const ours = resume.meta?.['cvstomize'] as { language?: unknown } | null | undefined;
  const language = ours?.language;
  return typeof language === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)
    ? language
    : 'en';
}

/** Which way the lines of a language run. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
