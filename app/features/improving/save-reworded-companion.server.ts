import type { Database, Transaction } from '#db/client';
import { keepLetterWordings, letterReader } from '~/features/letters/letters.server';
import { keepQuestionWordings } from '~/features/letters/preparations.server';
import { getResume, hasSameContent, type Resume } from '~/features/library/resumes.server';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { RewordableDraft } from '~/features/writing/models/section';
import type { Clock } from '~/platform/clock';
import type { ImprovementOutcome } from './outcome';

interface SaveDependencies {
  database: Database;
  drafting: Pick<Drafting, 'writeLetter'>;
  clock: Clock;
}

/**
 * Keeps what models made of a letter or a preparation, beside whatever the person changed meanwhile,
 * in the transaction that ends the job. Keeps nothing where the resume says something else by then,
 * or the person changed every sentence it was for.
 *
 * @throws {NotFound} when the resume was deleted, {ThreadLost}, the signal's reason, and what `end`
 * throws.
 */
export async function saveRewordedCompanion(
  { database, drafting, clock }: SaveDependencies,
  {
    personId,
    base,
    text,
    signal,
  }: { personId: string; base: Resume; text: RewordableDraft; signal: AbortSignal },
  end: (tx: Transaction, result: { outcome: ImprovementOutcome }) => void,
): Promise<void> {
  const keep = await keeperOf({ database, drafting }, base, text, { signal });
  database.write((tx) => {
    const newest = getResume(tx, personId, base.id);
    const isKept = hasSameContent(newest, base) && keep(tx, newest, clock());
    end(tx, { outcome: isKept ? 'improved' : 'overtaken' });
  });
}

async function keeperOf(
  { database: { read }, drafting }: Omit<SaveDependencies, 'clock'>,
  base: Resume,
  { letter: worded, expected = [] }: RewordableDraft,
  options: { signal: AbortSignal },
): Promise<(tx: Transaction, newest: Resume, now: Date) => boolean> {
  if (worded === undefined) {
    return (tx, newest, now) => keepQuestionWordings(tx, newest, expected, now);
  }
  const { letter: written } = (await letterReader({ read, drafting }, base, options))(read);
  return (tx, newest, now) => keepLetterWordings(tx, newest, { worded, written }, now);
}
