import type { Database, Reader, Transaction } from '#db/client';
import { proofsOf, type ProofView } from '~/features/library/proofs';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { withNewestVersion } from '~/features/library/with-newest-version.server';
import { gapsToName } from '~/features/writing/letter/gaps';
import type { Letter, LetterSentence } from '~/features/writing/letter/letter';
import type { Drafting, While } from '~/features/writing/drafting-threads.server';
import type { Clock } from '~/platform/clock';
import { Failure } from '~/platform/failure';
import { changeCompanion, changeCompanionOf, findCompanion } from './companions.server';
import { withEdits, withReason, withSentence, type LetterText } from './edited-letter';
import { sourceWithoutInjections } from './source-without-injections';
import {
  letterWordings,
  withLetterWordings,
  withoutLetterWording,
  type SentenceWording,
} from './worded-letter';

/** The letter that goes with a version of one's own resume. */
export interface KeptLetter {
  resume: Resume;
  letter: Letter;
  /** When it was last changed, by the person or for them; null while it is as it was written. */
  editedAt: Date | null;
}

/** What letters are read with. */
interface Reading {
  read: Reader;
  drafting: Pick<Drafting, 'writeLetter'>;
}

/**
 * The letter that goes with the newest version of one's own resume.
 *
 * @throws {NotFound}, and as `letterReader` does.
 */
export async function readLetter(
  parts: Reading,
  personId: string,
  resumeId: string,
  options?: While,
): Promise<KeptLetter> {
  const resume = getResume(parts.read, personId, resumeId);
  const readNow = await letterReader(parts, resume, options);
  return { resume, ...readNow(parts.read) };
}

/**
 * Writes the letter of a version in a thread, where none is kept: on the thread that answers
 * requests everybody else's would wait for it.
 *
 * @returns reads the letter as it is kept at that moment, or else as it is written.
 * @throws {ThreadLost}, and the signal's reason.
 */
export async function letterReader(
  { read, drafting }: Reading,
  resume: Resume,
  options?: While,
): Promise<(read: Reader) => Omit<KeptLetter, 'resume'>> {
  const letter = findKept(read, resume)?.letter ?? (await writeFor(drafting, resume, options));
  return (later) => findKept(later, resume) ?? { letter, editedAt: null };
}

/** What models put in other words of the letter of one's own resume. @throws {NotFound} */
export function listLetterWordings(
  read: Reader,
  personId: string,
  resumeId: string,
): SentenceWording[] {
  const kept = findKept(read, getResume(read, personId, resumeId));
  return kept === undefined ? [] : letterWordings(kept.letter);
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
}: KeptLetter): (ProofView & { kind: LetterSentence['kind'] })[] {
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

/** What letters are changed with. */
interface Changing {
  database: Database;
  drafting: Pick<Drafting, 'writeLetter' | 'lineAboutGap'>;
  clock: Clock;
}

/** Keeps the letter as the person left it. @throws as `changeLetter` does. */
export function saveLetter(
  parts: Changing,
  personId: string,
  resumeId: string,
  text: LetterText,
): Promise<void> {
  return changeLetter(parts, { personId, resumeId }, async (resume) => {
    const letter = await letterBefore(parts, resume);
    return (kept = letter) => withEdits(kept, text);
  });
}

/** Puts the person's own reason where the letter waits for it. @throws as `changeLetter` does. */
export function giveReason(
  parts: Changing,
  personId: string,
  resumeId: string,
  why: string,
): Promise<void> {
  return changeLetter(parts, { personId, resumeId }, async (resume) => {
    const letter = await letterBefore(parts, resume);
    return (kept = letter) => withReason(kept, why);
  });
}

/**
 * Adds the honest line about a gap.
 *
 * @throws as `changeLetter` does.
 * @throws {Failure} `invalid` where the resume has no such gap.
 */
export function addGapSentence(
  parts: Changing,
  personId: string,
  resumeId: string,
  requirementId: string,
): Promise<void> {
  return changeLetter(parts, { personId, resumeId }, async (resume) => {
    const { source, draft } = resume;
    const line = await parts.drafting.lineAboutGap([source, draft, requirementId]);
    if (line === undefined) throw new Failure('invalid', 'Choose one of the gaps on the page.');
    const letter = await letterBefore(parts, resume);
    return (kept = letter) => withSentence(kept, line);
  });
}

/** Puts the letter back to what the answers give. @throws as `changeLetter` does. */
export function rewriteLetter(parts: Changing, personId: string, resumeId: string): Promise<void> {
  return changeLetter(parts, { personId, resumeId }, async (resume) => {
    const letter = await writeFor(parts.drafting, resume);
    return () => letter;
  });
}

/**
 * Changes the letter of the newest version as it is kept by then.
 *
 * @param prepare does what takes long, of a version, before the transaction.
 * @throws {ThreadLost}, and as `withNewestVersion` does.
 */
function changeLetter(
  { database, clock }: Changing,
  of: { personId: string; resumeId: string },
  prepare: (newest: Resume) => Promise<(kept: Letter | undefined) => Letter>,
): Promise<void> {
  return withNewestVersion(database, of, prepare, (tx, newest, change) => {
    changeCompanionOf(tx, { resume: newest, kind: 'letter' }, change, clock());
  });
}

/**
 * Keeps a model's sentences in the newest letter, in the caller's transaction, each where the letter
 * still says what it was to replace.
 *
 * @param resume its newest version.
 * @param worded what models made of the letter that `toBeWorded` gave.
 * @param written the letter before the transaction: writing one takes too long within it.
 * @returns whether any was kept.
 */
export function keepLetterWordings(
  tx: Transaction,
  resume: Resume,
  { worded, written }: { worded: Letter; written: Letter },
  now: Date,
): boolean {
  const withWorded = (kept = written) => withLetterWordings(kept, worded);
  return changeCompanionOf(tx, { resume, kind: 'letter' }, withWorded, now);
}

/** Puts a model's sentence, or all of them, back to what they were. @param id null for all. @throws {NotFound} */
export function revertSentence(
  database: Database,
  { personId, resumeId, id }: { personId: string; resumeId: string; id: string | null },
  now: Date,
): void {
  const of = { personId, resumeId, kind: 'letter' } as const;
  changeCompanion(database, of, (kept) => kept && withoutLetterWording(kept, id), now);
}

function findKept(read: Reader, resume: Resume): { letter: Letter; editedAt: Date } | undefined {
  const kept = findCompanion(read, resume, 'letter');
  return kept && { letter: kept.content, editedAt: kept.updatedAt };
}

async function letterBefore({ database, drafting }: Changing, resume: Resume): Promise<Letter> {
  const readNow = await letterReader({ read: database.read, drafting }, resume);
  return readNow(database.read).letter;
}

const writeFor = (
  drafting: Pick<Drafting, 'writeLetter'>,
  { source, draft }: Resume,
  options?: While,
): Promise<Letter> => drafting.writeLetter([sourceWithoutInjections(source), draft], options);
