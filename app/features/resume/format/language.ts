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

/** Which way the lines of a language run. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Language and direction in which a document is set. */
export interface DocumentLanguage {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Scripts that tell the language, or the one of theirs that is spoken most. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh-Hans'],
];

/** Letters that one of several languages of a script has, and most of its sentences. */
const TELLING: Readonly<Record<string, readonly [RegExp, string]>> = {
  ru: [/[іїєґ]/iu, 'uk'],
  'zh-Hans': [/[們個來經歷學長為國語業與務專責產電實會點網計畫從開關發組織]/u, 'zh-Hant'],
  ar: [/[پچژگ]/u, 'fa'],
};

/**
 * The language a resume says it is in (`meta.cvstomize.language`), else the one its own sentences
 * show by their script where the script tells; English otherwise. Names alone do not count: a
 * Japanese name on an English resume leaves it English. Every form of a document is set by it.
 */
export function languageOf(resume: JsonResume): DocumentLanguage {
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
    if (found * (language === 'ja' ? 5 : 2) <= letters) continue;
    const [letter, other] = TELLING[language] ?? [];
    return letter?.test(text) && other !== undefined ? other : language;
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
