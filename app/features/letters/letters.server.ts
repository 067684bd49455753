import type { Database, Reader } from '#db/client';
import { proofsOf, type Proof } from '~/features/library/proofs';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { readAnswers } from '~/features/writing/grounding/answers/read-answers';
import { gapLine, gapsOf } from '~/features/writing/letter/gaps';
import type { Letter, LetterSentence } from '~/features/writing/letter/letter';
import { writeLetter } from '~/features/writing/letter/write-letter';
import { Failure } from '~/platform/failure';
import { findCompanion, keepCompanion } from './companions.server';
import { withEdits, withSentence, type LetterText } from './edited-letter';

/** The letter that goes with a version of one's own resume. */
export interface KeptLetter {
  resume: Resume;
  letter: Letter;
  /** When the person last changed it; null while it is as it was written. */
  editedAt: Date | null;
}

/** @throws {NotFound} */
export function getLetter(
  read: Reader,
  personId: string,
  resumeId: string,
  version?: number,
): KeptLetter {
  const resume = getResume(read, personId, resumeId, version);
  const kept = findCompanion(read, { resumeId, version: resume.version, kind: 'letter' });
  if (kept === undefined)
    return { resume, letter: writeLetter(resume.source, resume.draft), editedAt: null };
  return { resume, letter: kept.content as Letter, editedAt: kept.updatedAt };
}

/** Gaps the letter could be honest about. */
export function listGaps({ resume }: KeptLetter): { id: string; name: string }[] {
  return gapsOf(resume.source, resume.draft).map(({ requirement, name }) => ({
    id: requirement.id,
    name,
  }));
}

/** Each sentence with the words it rests on; none for what the person wrote themselves. */
export function sentenceProofs({
  letter,
  resume,
}: KeptLetter): (Proof & { kind: LetterSentence['kind'] })[] {
  const sentences = letter.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const claims = sentences.map(({ text, evidence }, index) => ({
    path: `/letter/${index}`,
    text,
    evidence,
  }));
  return proofsOf(claims, resume.source.interview).map((proof, index) => ({
    ...proof,
    kind: sentences[index]?.kind ?? 'own',
  }));
}

/** Keeps the letter as the person left it. @throws {NotFound} */
export function saveLetter(
  database: Database,
  personId: string,
  resumeId: string,
  text: LetterText,
  now: Date,
): void {
  const { letter, resume } = getLetter(database.read, personId, resumeId);
  keep(database, resume, withEdits(letter, text), now);
}

/**
 * Adds the honest line about a gap.
 *
 * @throws {NotFound}
 * @throws {Failure} `invalid` where the resume has no such gap.
 */
export function nameGap(
  database: Database,
  personId: string,
  resumeId: string,
  requirementId: string,
  now: Date,
): void {
  const { letter, resume } = getLetter(database.read, personId, resumeId);
  const gap = gapsOf(resume.source, resume.draft).find(
    ({ requirement }) => requirement.id === requirementId,
  );
  if (gap === undefined) throw new Failure('invalid', 'Choose one of the gaps on the page.');
  const line = gapLine(gap, readAnswers(resume.source.interview));
  keep(database, resume, withSentence(letter, line), now);
}

/** Puts the letter back to what the answers give. @throws {NotFound} */
export function writeAnew(database: Database, personId: string, resumeId: string, now: Date): void {
  const resume = getResume(database.read, personId, resumeId);
  keep(database, resume, writeLetter(resume.source, resume.draft), now);
}

function keep(database: Database, { id, version }: Resume, content: Letter, now: Date): void {
  database.write((tx) => {
    keepCompanion(tx, { resumeId: id, version, kind: 'letter', content }, now);
  });
}
