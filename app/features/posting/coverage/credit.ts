import { type JsonResume } from '~/features/resume/json-resume';
import { isInstanceOf } from '../lexicon/instances';
import { areRelated } from '../lexicon/related';
import { type CoveragePart, type CoverageReason, type Requirement } from '../posting';
import type { Asked } from './asked';
import { areNearFields, degreeField, degreeRung, lowerRung } from './degrees';
import { isRank } from './entailment';
import { languageLevel } from './language-level';
import { isTouchedOn, matchWording } from './match-wording';
import { type ResumePassage } from './passages';
import type { SaidWords } from './read-words';
import { stemsOf } from './stop-words';

export type Credit = Pick<CoveragePart, 'credit' | 'status' | 'where' | 'why'>;

export const GAP: Credit = { credit: 0, status: 'gap', where: [] };
const MOST_POINTERS = 5;
/** A few weeks short of the years asked is not short. */
const YEARS_SLACK = 0.25;
/** The share of what a requirement lists that must be shown for all of it to count as shown. */
const LISTED = 0.75;

export interface Support {
  passage: ResumePassage;
  credit: 1 | 0.7 | 0.4;
  why: CoverageReason;
}

/** Where a document shows one requirement, and what each place is worth; best first. */
export function supportsOf(asked: Asked, passages: readonly ResumePassage[]): Support[] {
  const names = [asked, ...asked.names];
  const found = passages.flatMap((passage) =>
    names.flatMap((one) => supportOf(one, passage) ?? []),
  );
  const whole = found.some(({ credit }) => credit > 0.4) ? [] : partsShown(asked, passages);
  const all = [...whole, ...found];
  return (all.length > 0 ? all : touchedOn(asked, passages)).sort((a, b) => b.credit - a.credit);
}

/** What one requirement gets from the places that show it, and where. */
export function creditOf(
  { requirement, years }: Asked,
  supports: readonly Support[],
  resume: JsonResume,
): Credit {
  const own =
    requirement.kind === 'education'
      ? degreeCredit(requirement, resume)
      : requirement.kind === 'language'
        ? languageCredit(requirement, supports, resume)
        : undefined;
  if (own !== undefined) return own;
  const spoken = resume.languages ?? [];
  if (ANOTHER_LANGUAGE.test(requirement.label) && spoken.length > 1)
    return result(1, [`/languages/${spoken.length - 1}/language`], 'experience');
  const [best] = requirement.kind === 'credential' ? withoutLapsed(supports) : supports;
  if (best === undefined) return GAP;
  const where = supports.slice(0, MOST_POINTERS).map(({ passage }) => passage.pointer);
  if (years !== null && best.credit === 1 && isShort(years, supports))
    return { credit: 0.7, status: 'partial', where, why: 'shorter' };
  return result(best.credit, where, best.why);
}

/** Of a credential that is typed as lapsed or to come the jobs it was once needed for show nothing. */
function withoutLapsed(supports: readonly Support[]): readonly Support[] {
  const typed = supports.filter(({ passage }) => passage.place === 'certificate');
  const lapsed = typed.filter(({ why }) => why === 'notHeld');
  return lapsed.length > 0 && lapsed.length === typed.length ? lapsed : supports;
}

function result(credit: Support['credit'], where: string[], why: CoverageReason): Credit {
  return { credit, status: credit === 0.4 ? 'partial' : 'covered', where, why };
}

/** What a passage is worth as evidence of this kind of requirement when it says it outright. */
function worth({ kind }: Requirement, { place, dated }: ResumePassage): 1 | 0.7 {
  if (place === 'certificate') return kind === 'credential' || dated ? 1 : 0.7;
  if (place === 'language') return kind === 'language' ? 1 : 0.7;
  if (kind === 'credential') return place === 'education' && dated ? 1 : 0.7;
  return (place === 'experience' || place === 'education') && dated ? 1 : 0.7;
}

/** What a passage is worth that says it outright. */
function shownBy(requirement: Requirement, passage: ResumePassage): Support {
  if (passage.notHeld) return { passage, credit: 0.4, why: 'notHeld' };
  const credit = worth(requirement, passage);
  return { passage, credit, why: credit === 1 ? 'experience' : 'listed' };
}

function supportOf(asked: Asked, passage: ResumePassage): Support | undefined {
  const { requirement, isNamed } = asked;
  const { canonical, kind } = requirement;
  if (passage.canonicals.has(canonical)) return shownBy(requirement, passage);
  if (!passage.whole && saysCode(asked, passage)) return shownBy(requirement, passage);
  for (const other of passage.canonicals)
    if (isInstanceOf(other, canonical)) return shownBy(requirement, passage);
  // A certificate or a named tool is there or not; part of its name is another one.
  const mustBeWhole = isNamed && (kind === 'tool' || kind === 'credential');
  const said = matchWording(asked.words, passage, kind);
  if (said === 'whole' && !passage.whole && !(isNamed && isOneWord(asked.words) && mustBeWhole))
    return shownBy(requirement, passage);
  if (said !== 'none' && !mustBeWhole) return { passage, credit: 0.4, why: 'partly' };
  if (kind === 'credential' && isOfTitle(asked, passage))
    return { passage, credit: 0.4, why: 'partly' };
  if (passage.core.has(canonical)) return { passage, credit: 0.4, why: 'related' };
  if (goesWithTitle(asked, passage)) return { passage, credit: 0.4, why: 'related' };
  for (const other of passage.canonicals)
    if (areRelated(canonical, other)) return { passage, credit: 0.4, why: 'related' };
  return undefined;
}

/** Somebody who works as a solicitor is one, whatever shows that they are qualified. */
const isOfTitle = ({ words }: Asked, { pointer, words: own }: ResumePassage): boolean =>
  pointer.endsWith('/position') && words.words.length > 0 && own.has(words.words.at(-1) ?? '');

/** The share of a duty's words that are of every day in an occupation somebody has had. */
const DAILY = 0.6;

/**
 * Whether a duty is what people of the title do every day: nobody asks a receptionist whether they
 * ever greeted a visitor. Ranks and how many are not told by a title.
 */
function goesWithTitle({ requirement, words, head }: Asked, passage: ResumePassage): boolean {
  if (requirement.kind !== 'duty' || passage.daily.size === 0) return false;
  const bases = head.words.length < 2 ? words.words : head.words;
  if (bases.length < 2 || bases.some((word) => isRank(word) && !passage.words.has(word)))
    return false;
  // "Perform microbiological testing of …": what is done to what comes first.
  const [deed = '', thing = ''] = bases;
  const isSaid = (word: string): boolean => passage.daily.has(word) || passage.words.has(word);
  const isDaily = passage.daily.has(deed) || passage.daily.has(thing);
  if (isDaily && bases.length > 3 && isSaid(deed) && isSaid(thing)) return true;
  const daily = bases.filter((word) => passage.daily.has(word)).length;
  const told = bases.filter((word) => !passage.daily.has(word) && passage.words.has(word)).length;
  return daily >= 1 && daily + told >= 2 && daily + told >= bases.length * DAILY;
}

/** A long ask of which many words are said, though in no one place. */
function touchedOn({ words }: Asked, passages: readonly ResumePassage[]): Support[] {
  if (!isTouchedOn(words, wordsOf(passages))) return [];
  const own = passages.filter(({ whole }) => !whole);
  const asked = new Set(words.words);
  const passage = own.toSorted((a, b) => shared(b, asked) - shared(a, asked))[0];
  return passage === undefined ? [] : [{ passage, credit: 0.4, why: 'partly' }];
}

const ALL_WORDS = new WeakMap<readonly ResumePassage[], ReadonlySet<string>>();

/** Every word of a document. */
function wordsOf(passages: readonly ResumePassage[]): ReadonlySet<string> {
  const words = ALL_WORDS.get(passages) ?? new Set(passages.flatMap((one) => [...one.words]));
  ALL_WORDS.set(passages, words);
  return words;
}

const shared = ({ words }: ResumePassage, asked: ReadonlySet<string>): number =>
  [...words].filter((word) => asked.has(word)).length;

const SIGNS = /[- ]/gu;
const codesIn = new WeakMap<ResumePassage, string>();

/** Whether a passage says the code that is asked for. */
function saysCode({ code }: Asked, passage: ResumePassage): boolean {
  if (code === undefined) return false;
  const plain = codesIn.get(passage) ?? passage.text.toLowerCase().replace(SIGNS, '');
  codesIn.set(passage, plain);
  return plain.includes(code);
}

const isOneWord = ({ words }: SaidWords): boolean => words.length === 1;

/** Of the things a requirement lists, those shown; all but one shown count as all of it. */
function partsShown(
  { requirement, parts, isChoice }: Asked,
  passages: readonly ResumePassage[],
): Support[] {
  const places = parts.flatMap((part) => {
    const passage = passages.find(
      (one) => !one.whole && matchWording(part, one, requirement.kind) === 'whole',
    );
    return passage === undefined ? [] : [{ passage, several: !isOneWord(part) }];
  });
  if (!isChoice && !places.some(({ several }) => several)) return [];
  const isMost = isChoice || places.length >= parts.length * LISTED;
  return places.map(({ passage }) => {
    if (passage.notHeld) return { passage, credit: 0.4, why: 'notHeld' };
    const credit = isMost ? worth(requirement, passage) : 0.4;
    return { passage, credit, why: credit === 1 ? 'experience' : isMost ? 'listed' : 'partly' };
  });
}

/** Whether the entries that show it lasted, together, less than the years asked. */
function isShort(years: number, supports: readonly Support[]): boolean {
  const byEntry = new Map<string, number | null>();
  for (const { passage, credit } of supports) {
    if (credit === 1) byEntry.set(passage.pointer.split('/').slice(0, 3).join('/'), passage.years);
  }
  let total = 0;
  for (const lasted of byEntry.values()) {
    if (lasted === null) return false;
    total += lasted;
  }
  return total + YEARS_SLACK < years;
}

function degreeCredit(
  { label, canonical, verbatim }: Requirement,
  resume: JsonResume,
): Credit | undefined {
  const named = degreeRung(label) ?? degreeRung(canonical);
  if (named === null) return undefined;
  // "…, or Associate's with 4 years": the lower of the two is enough.
  const asked = Math.min(named, lowerRung(verbatim) ?? named);
  const field = degreeField(label);
  const wanted = field === null ? [] : stemsOf(field);
  const isOpen = OR_RELATED.test(verbatim);
  let best = GAP;
  for (const [i, entry] of (resume.education ?? []).entries()) {
    const text = [entry.studyType, entry.area].filter(Boolean).join(' ');
    const rung = degreeRung(entry.studyType ?? '') ?? degreeRung(text);
    if (rung === null || rung < asked) continue;
    const own = new Set(stemsOf(text));
    const fits =
      wanted.length === 0 ||
      wanted.some((stem) => own.has(stem)) ||
      (isOpen && field !== null && areNearFields(field, text));
    const dated = Boolean(entry.startDate) || Boolean(entry.endDate);
    // Who began a diploma had finished school.
    const unfinished = UNFINISHED.test(text) && rung <= asked;
    const credit = fits && !unfinished ? (dated ? 1 : 0.7) : 0.4;
    if (credit > best.credit)
      best = result(credit, [`/education/${i}`], unfinished ? 'notHeld' : credit === 0.4 ? 'related' : credit === 1 ? 'experience' : 'listed'); // prettier-ignore
  }
  return best.credit === 0 && asked === SCHOOL ? schoolCertificate(label, resume) : best;
}

const SCHOOL = 1;

/** Grades of school typed among the certificates: "GCSE English C". */
function schoolCertificate(label: string, resume: JsonResume): Credit {
  const wanted = stemsOf(label.replace(/\bgcses?\b/giu, ' '));
  const at = (resume.certificates ?? []).findIndex(({ name = '' }) => {
    const own = new Set(stemsOf(name));
    return degreeRung(name) === SCHOOL && wanted.every((stem) => own.has(stem));
  });
  return at < 0 ? GAP : result(0.7, [`/certificates/${at}/name`], 'listed');
}

/** "… or a related field": a neighbour of the field is as good. */
const OR_RELATED =
  /\b(?:or|and)(?: an?)?(?: other)? (?:related|similar|relevant|equivalent|comparable|cognate|appropriate|something similar)\b|\bor similar\b/iu;

/** "A second community language": whichever. */
const ANOTHER_LANGUAGE =
  /\b(?:second|another|additional|other|community|foreign)(?: \p{L}+)? languages?\b/iu;

/** Said of a course that gave no degree (yet). */
const UNFINISHED =
  /\b(?:undergraduate\)|not completed|in progress|unfinished|incomplete|did not finish|left before)/iu;

function languageCredit(
  { label, canonical }: Requirement,
  supports: readonly Support[],
  resume: JsonResume,
): Credit | undefined {
  const listed = supports.find(
    ({ passage: { place, canonicals } }) => place === 'language' && canonicals.has(canonical),
  )?.passage;
  if (listed === undefined) return undefined;
  const index = Number(listed.pointer.split('/')[2]);
  const spoken = languageLevel(resume.languages?.[index]?.fluency ?? '');
  const asked = languageLevel(label);
  const short = spoken !== null && (asked === null ? spoken === 1 : spoken < asked);
  return result(short ? 0.4 : 1, [listed.pointer], short ? 'partly' : 'experience');
}
