import type { Database, Reader, Transaction } from '#db/client';
import { proofsOf, type Proof } from '~/features/library/proofs';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { readAnswers } from '~/features/writing/grounding/answers/read-answers';
import { gapLine } from '~/features/writing/letter/gap-line';
import { gapsToName } from '~/features/writing/letter/gaps';
import type { Letter, LetterSentence } from '~/features/writing/letter/letter';
import { writeLetter } from '~/features/writing/letter/write-letter';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import { Failure } from '~/platform/failure';
import { changeCompanion, changeCompanionOf, findCompanion } from './companions.server';
import { withEdits, withSentence, type LetterText } from './edited-letter';
import { toldIn } from './told-in';
import { withLetterWordings, withoutLetterWording } from './worded-letter';

/** The letter that goes with a version of one's own resume. */
export interface KeptLetter {
  resume: Resume;
  letter: Letter;
  /** When it was last changed, by the person or for them; null while it is as it was written. */
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
  return { resume, ...(findKept(read, resume) ?? { letter: asWritten(resume), editedAt: null }) };
}

/**
 * The same for a page: where nothing was kept it is written in a thread, because somebody else's
 * page would wait for it.
 *
 * @throws {NotFound}, {ThreadLost}, and the signal's reason.
 */
export async function readLetter(
  { read, drafting }: { read: Reader; drafting: Pick<Drafting, 'writeLetter'> },
  personId: string,
  resumeId: string,
  options: { signal: AbortSignal },
): Promise<KeptLetter> {
  const resume = getResume(read, personId, resumeId);
  const kept = findKept(read, resume);
  if (kept !== undefined) return { resume, ...kept };
  const letter = await drafting.writeLetter([toldIn(resume.source), resume.draft], options);
  return { resume, letter, editedAt: null };
}

/** Gaps the letter could be honest about. */
export function listGaps({ resume }: KeptLetter): { id: string; name: string }[] {
  return gapsToName(resume.source, resume.draft).map(({ requirement, name }) => ({
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
  const gap = gapsToName(resume.source, resume.draft).find(
    ({ requirement }) => requirement.id === requirementId,
  );
  if (gap === undefined) throw new Failure('invalid', 'Choose one of the gaps on the page.');
  const line = gapLine(gap, readAnswers(resume.source.interview));
  keep(database, resume, withSentence(letter, line), now);
}

/** Puts the letter back to what the answers give. @throws {NotFound} */
export function writeAnew(database: Database, personId: string, resumeId: string, now: Date): void {
  const resume = getResume(database.read, personId, resumeId);
  keep(database, resume, asWritten(resume), now);
}

/**
 * Keeps a model's sentences in the newest letter, in the caller's transaction, each where the letter
 * still says what it was to replace.
 *
 * @param resume its newest version.
 * @param worded what models made of the letter that `toBeWorded` gave.
 * @param written the letter as it was before the transaction: writing one takes too long within it.
 * @returns whether any was kept.
 */
export function keepLetterWordings(
  tx: Transaction,
  resume: Resume,
  { worded, written }: { worded: Letter; written: Letter },
  now: Date,
): boolean {
  const withWorded = (kept = written) => withLetterWordings(kept, worded);
  return changeCompanionOf(tx, resume, 'letter', withWorded, now);
}

/** Puts a model's sentence, or all of them, back to what they were. @param id null for all. @throws {NotFound} */
export function takeBackSentence(
  database: Database,
  personId: string,
  resumeId: string,
  id: string | null,
  now: Date,
): void {
  const of = { personId, resumeId, kind: 'letter' } as const;
  changeCompanion(database, of, (kept) => kept && withoutLetterWording(kept, id), now);
}

function findKept(read: Reader, resume: Resume): { letter: Letter; editedAt: Date } | undefined {
  const kept = findCompanion(read, resume, 'letter');
  return kept && { letter: kept.content, editedAt: kept.updatedAt };
}

const asWritten = ({ source, draft }: Resume): Letter => writeLetter(toldIn(source), draft);

function keep(database: Database, resume: Resume, content: Letter, now: Date): void {
  database.write((tx) => changeCompanionOf(tx, resume, 'letter', () => content, now));
}
