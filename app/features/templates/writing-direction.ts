import { directionOf } from '~/features/resume/format/language';
import type { JsonResume } from '~/features/resume/json-resume';

/** Language and direction in which a document is set. */
export interface Setting {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
}

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh-Hans'],
];

/**
 * The language a resume says it is in (`meta.cvstomize.language`), else the one its own sentences
 * show by their script where the script tells; English otherwise. Names alone do not count: a
 * Japanese name on an English resume leaves it English.
 */
export function settingOf(resume: JsonResume): Setting {
  const language = statedLanguage(resume) ?? languageByScript(sentencesOf(resume));
  return { language, direction: directionOf(language) };
}

function statedLanguage(resume: JsonResume): string | undefined {
  const own = resume.meta?.['cvstomize'];
  if (typeof own !== 'object' || own === null || !('language' in own)) return undefined;
  const { language } = own;
  if (typeof language !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

function languageByScript(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const found = text.match(script)?.length ?? 0;
    // Kana are fewer than the Han characters between them.
    if (found * (language === 'ja' ? 5 : 2) > letters) return language;
  }
  return 'en';
}

function sentencesOf(resume: JsonResume): string {
  const { basics, work, volunteer, projects, education } = resume;
  return [
    basics?.summary,
    basics?.label,
    ...(work ?? []).flatMap((entry) => [
      entry.position,
      entry.summary,
      ...(entry.highlights ?? []),
    ]),
    ...(volunteer ?? []).flatMap((entry) => [entry.position, ...(entry.highlights ?? [])]),
    ...(projects ?? []).flatMap((entry) => [entry.description, ...(entry.highlights ?? [])]),
    ...(education ?? []).flatMap((entry) => [entry.studyType, entry.area]),
  ].join(' ');
}
