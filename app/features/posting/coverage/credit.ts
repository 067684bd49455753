import { type JsonResume } from '~/features/resume/json-resume';
import { normalise } from '~/features/language/normalise';
import { areRelated } from '../lexicon/related';
import { spell } from '../lexicon/spell';
import { type CoveragePart, type Requirement } from '../posting';
import { degreeField, degreeRung } from './degrees';
import { languageLevel } from './language-level';
import { matchWording } from './match-wording';
import { type ResumePassage } from './passages';
import { readWords, type SaidWords } from './read-words';
import { stemsOf } from './stop-words';

export type Credit = Pick<CoveragePart, 'credit' | 'status' | 'where'>;

const GAP: Credit = { credit: 0, status: 'gap', where: [] };
const MOST_POINTERS = 5;
/** A few weeks short of the years asked is not short. */
const YEARS_SLACK = 0.25;

interface Support {
  passage: ResumePassage;
  credit: 1 | 0.7 | 0.4;
}

/** What one requirement gets from a resume, and where in it. */
export function creditOf(
  requirement: Requirement,
  passages: ResumePassage[],
  resume: JsonResume,
): Credit {
  if (requirement.kind === 'education') {
    const degree = degreeCredit(requirement, resume);
    if (degree !== undefined) return degree;
  }
  if (requirement.kind === 'language') {
    const spoken = languageCredit(requirement, passages, resume);
    if (spoken !== undefined) return spoken;
  }
  const asked = readWords(normalise(requirement.label).text);
  const supports = passages.flatMap((passage) => supportOf(requirement, asked, passage) ?? []);
  const best = supports.reduce<number>((most, { credit }) => Math.max(most, credit), 0);
  if (best === 0) return GAP;
  if (requirement.years !== null && best === 1 && isShort(requirement.years, supports)) {
    return { credit: 0.7, status: 'partial', where: pointersOf(supports) };
  }
  return result(best as Support['credit'], pointersOf(supports));
}

function result(credit: Support['credit'], where: string[]): Credit {
  return { credit, status: credit === 0.4 ? 'partial' : 'covered', where };
}

function pointersOf(supports: Support[]): string[] {
  return [...supports]
    .sort((a, b) => b.credit - a.credit)
    .slice(0, MOST_POINTERS)
    .map(({ passage }) => passage.pointer);
}

/** What a passage is worth as evidence of this kind of requirement when it says it outright. */
function worth({ kind }: Requirement, { place, dated }: ResumePassage): 1 | 0.7 {
  if (place === 'certificate') return kind === 'credential' || dated ? 1 : 0.7;
  if (place === 'language') return kind === 'language' ? 1 : 0.7;
  if (kind === 'credential') return place === 'education' && dated ? 1 : 0.7;
  return (place === 'experience' || place === 'education') && dated ? 1 : 0.7;
}

function supportOf(
  requirement: Requirement,
  asked: SaidWords,
  passage: ResumePassage,
): Support | undefined {
  const { canonical, kind } = requirement;
  if (passage.canonicals.has(canonical)) return { passage, credit: worth(requirement, passage) };
  const said = matchWording(asked, passage, kind);
  if (said === 'whole') return { passage, credit: worth(requirement, passage) };
  // A certificate or a named tool is there or not; part of its name is another one.
  const named = spell(canonical) !== undefined && (kind === 'tool' || kind === 'credential');
  if (said === 'part' && !named) return { passage, credit: 0.4 };
  for (const other of passage.canonicals) {
    if (areRelated(canonical, other)) return { passage, credit: 0.4 };
  }
  return undefined;
}

/** Whether the entries that show it lasted, together, less than the years asked. */
function isShort(years: number, supports: Support[]): boolean {
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

function degreeCredit({ label, canonical }: Requirement, resume: JsonResume): Credit | undefined {
  const asked = degreeRung(label) ?? degreeRung(canonical);
  if (asked === null) return undefined;
  const field = degreeField(label);
  const wanted = field === null ? [] : stemsOf(field);
  let best = GAP;
  for (const [i, entry] of (resume.education ?? []).entries()) {
    const text = [entry.studyType, entry.area].filter(Boolean).join(' ');
    const rung = degreeRung(entry.studyType ?? '') ?? degreeRung(text);
    if (rung === null || rung < asked) continue;
    const own = new Set(stemsOf(text));
    const fits = wanted.length === 0 || wanted.some((stem) => own.has(stem));
    const dated = Boolean(entry.startDate) || Boolean(entry.endDate);
    const credit = fits ? (dated ? 1 : 0.7) : 0.4;
    if (credit > best.credit) best = result(credit, [`/education/${i}`]);
  }
  return best;
}

function languageCredit(
  { label, canonical }: Requirement,
  passages: ResumePassage[],
  resume: JsonResume,
): Credit | undefined {
  const listed = passages.find(
    ({ place, canonicals }) => place === 'language' && canonicals.has(canonical),
  );
  if (listed === undefined) return undefined;
  const index = Number(listed.pointer.split('/')[2]);
  const spoken = languageLevel(resume.languages?.[index]?.fluency ?? '');
  const asked = languageLevel(label);
  const short = spoken !== null && asked !== null && spoken < asked;
  return result(short ? 0.4 : 1, [listed.pointer]);
}
