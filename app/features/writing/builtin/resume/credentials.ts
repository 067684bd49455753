import type { Interview } from '~/features/interview/interview';
import type { CertificateEntry, LanguageEntry } from '~/features/resume/json-resume';
import { capitalise, polish } from '../words/polish';
import type { Ledger } from './ledger';
import type { OwnSkill } from './skill-sources';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The part of a date that can mean one thing only, as ISO 8601 ("May 2021" → "2021-05", "03/04/2023" → "2023"). */
export function isoDate(text: string): string | undefined {
  const said = text.trim();
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(said);
  if (iso !== null) return join(iso[1], iso[2], iso[3]);
  // Day and month can be told apart by nobody; the year can.
  const numeric = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/u.exec(said);
  if (numeric !== null) return numeric[1];
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/u.exec(said);
  if (monthFirst !== null) return join(monthFirst[2], monthFirst[1]);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]{3,9})\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/iu.exec(
      said,
    );
  const month = MONTHS.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (named === null || month === 0) return undefined;
  return join(named[4], String(month), named[1] ?? named[3]);
}

function join(year = '', month?: string, day?: string): string | undefined {
  const valid = (value: string | undefined, max: number) =>
    value === undefined || (Number(value) >= 1 && Number(value) <= max);
  if (!valid(month, 12) || !valid(day, 31)) return undefined;
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
}

/** Certificates as given; what is no date ("in progress") stays with the name. */
export function writeCertificates(
  interview: Interview,
  skills: readonly OwnSkill[],
  ledger: Ledger,
): CertificateEntry[] {
  const certificates: CertificateEntry[] = [];
  interview.skills.certificates.forEach(({ date }, index) => {
    const source = `/skills/certificates/${index}`;
    const at = `/certificates/${certificates.length}`;
    const name = ledger.given(`${source}/name`);
    if (name === undefined) return;
    const issuer = ledger.given(`${source}/issuer`);
    const said = date.trim() === '' ? undefined : ledger.given(`${source}/date`);
    const iso = said && isoDate(said.text);
    const shown =
      said !== undefined && iso === undefined
        ? { text: `${name.text} (${said.text})`, evidence: [...name.evidence, ...said.evidence] }
        : name;
    certificates.push({
      name: ledger.claim(`${at}/name`, shown),
      ...(issuer === undefined ? {} : { issuer: ledger.claim(`${at}/issuer`, issuer) }),
      ...(said === undefined || iso === undefined
        ? {}
        : { date: ledger.claim(`${at}/date`, { text: iso, evidence: said.evidence }) }),
    });
  });
  const known = certificates.map(({ name = '' }) => name.toLowerCase());
  for (const skill of skills) {
    if (skill.kind !== 'credential' || !skill.listed) continue;
    if (
      known.some(
        (name) => name.includes(skill.text.toLowerCase()) || name.includes(skill.canonical),
      )
    )
      continue;
    certificates.push({
      name: ledger.claim(`/certificates/${certificates.length}/name`, {
        ...skill,
        text: capitalise(skill.text),
      }),
    });
  }
  return certificates;
}

const FLUENCY =
  /\b(?:native|mother tongue|bilingual|fluent(?:ly)?|advanced|intermediate|conversational|basic|beginner|some|a little|little|a bit of|bit of|business|good|fair|ok|okay|[ABC][12])\b/iu;

/** Languages with the level in the person's own words. */
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
    const at = `/languages/${languages.length}`;
    const level = ledger.given(`${source}/level`);
    languages.push({
      language: ledger.claim(`${at}/language`, { ...name, text: capitalise(polish(name.text)) }),
      ...(level === undefined ? {} : { fluency: ledger.claim(`${at}/fluency`, level) }),
    });
  });
  const known = languages.map(({ language = '' }) => language.toLowerCase());
  for (const skill of skills) {
    if (skill.kind !== 'language' || known.includes(skill.canonical.toLowerCase())) continue;
    const at = `/languages/${languages.length}`;
    const fluency = FLUENCY.exec(skill.text)?.[0];
    const language = skill.text
      .replace(FLUENCY, '')
      .replace(/[()]|\b(?:in|level)\b/giu, '')
      .trim();
    if (language === '' || /\s/u.test(language) || !skill.listed) continue;
    languages.push({
      language: ledger.claim(`${at}/language`, { ...skill, text: capitalise(language) }),
      ...(fluency === undefined
        ? {}
        : { fluency: ledger.claim(`${at}/fluency`, { ...skill, text: fluency }) }),
    });
  }
  return languages;
}
