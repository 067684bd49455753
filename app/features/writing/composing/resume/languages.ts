import type { Interview } from '~/features/interview/interview';
import type { LanguageEntry } from '~/features/resume/json-resume';
import { capitalise, mend } from '../words/mend';
import { termsIn } from '../words/term-reader';
import type { Ledger } from './ledger';
import type { OwnSkill } from './skills';

const DENIES = /\b(?:not|no|don'?t|dont|can'?t|cannot|never)\b/iu;
const DOES = /\b(?:understand|speak|read|write|spoken|talk)\p{L}*\b/iu;

/** What says that there is no language to speak of. */
const HARDLY =
  /\b(?:not (?:really|much|any ?more)|barely|hardly|almost nothing|(?:a few|few|some|\p{N}+|five|six|ten|twenty|thirty|fifty) words?|forgot\p{L}*)\b|^(?:no|none|not|zero|nothing)\b/iu;
/** What makes a level smaller than it is. */
const UNDERMINES =
  /\b(?:rusty|bad|poor|weak|rough|terrible|badly|not great|so[- ]so|forgotten|does (?:that|it) count|i (?:think|guess)|my (?:mum|mam|mama|mom|mother|nan|gran\p{L}*|dad|father|papa))\b/iu;

/** Every language typed, with the level in the person's own words, without what they cannot do. */
export function writeLanguages(
  interview: Interview,
  skills: readonly OwnSkill[],
  ledger: Ledger,
): LanguageEntry[] {
  const languages: LanguageEntry[] = [];
  interview.skills.languages.forEach((_, index) => {
    const source = `/skills/languages/${index}`;
    const name = ledger.given(`${source}/name`);
    if (name === undefined) return;
    const level = ledger.given(`${source}/level`);
    if (level !== undefined && HARDLY.test(level.text) && !DOES.test(level.text)) {
      ledger.remove(`${name.text} (${level.text})`, 'You say you hardly know it.');
      return;
    }
    const at = `/languages/${languages.length}`;
    const shown = level === undefined ? '' : levelOf(level.text);
    languages.push({
      language: ledger.claim(`${at}/language`, { ...name, text: capitalise(name.text) }),
      ...(level === undefined || shown === ''
        ? {}
        : { fluency: ledger.claim(`${at}/fluency`, { ...level, text: shown }) }),
    });
  });
  const known = new Set(languages.map(({ language = '' }) => language.toLowerCase()));
  for (const skill of skills.filter(({ kind }) => kind === 'language')) {
    for (const { language, fluency } of inWords(skill.text)) {
      if (known.has(language.toLowerCase())) continue;
      const at = `/languages/${languages.length}`;
      languages.push({
        language: ledger.claim(`${at}/language`, { ...skill, text: language }),
        ...(fluency === ''
          ? {}
          : { fluency: ledger.claim(`${at}/fluency`, { ...skill, text: fluency }) }),
      });
    }
  }
  return languages;
}

/** "Spanish native English ok": each language with the words after it. */
function inWords(text: string): { language: string; fluency: string }[] {
  const terms = termsIn(text, 'list').filter(({ kind }) => kind === 'language');
  const before = mend(text.slice(0, terms[0]?.start).replace(/^(?:i )?speaks?\b/iu, ''));
  return terms.map(({ start, end }, index) => ({
    language: capitalise(text.slice(start, end)),
    fluency: before || mend(text.slice(end, terms[index + 1]?.start).replace(/[()]/gu, ' ')),
  }));
}

/** "speak, dont write" → "speak"; a level that says both keeps what the person can do. */
function levelOf(level: string): string {
  const parts = level
    .split(/[,;:]|\s+but\s+/u)
    .map((part) => part.trim().replace(/^i\s+/iu, ''))
    .filter((part) => part !== '' && !DENIES.test(part) && !UNDERMINES.test(part));
  const able = DENIES.test(level) ? parts.filter((part) => DOES.test(part)) : [];
  return mend((able.length > 0 ? able : parts).join(', '));
}
