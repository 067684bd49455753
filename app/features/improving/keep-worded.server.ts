import type { Database, Transaction } from '#db/client';
import { getLetter, keepLetterWordings } from '~/features/letters/letters.server';
import { keepQuestionWordings } from '~/features/letters/preparations.server';
import { getResume, saysTheSame, type Resume } from '~/features/library/resumes.server';
import type { Wordable } from '~/features/writing/models/section';
import type { Improvement } from './improvements.server';
import type { Outcome } from './progress';

/**
 * Keeps what models made of a letter or a preparation, beside whatever the person changed meanwhile,
 * in the transaction that ends the job. Keeps nothing where the resume says something else by then,
 * or the person changed every sentence it was for.
 *
 * @throws {NotFound} when the resume was deleted, and what `end` throws.
 */
export function keepWorded(
  database: Database,
  { found, base, text }: { found: Improvement; base: Resume; text: Wordable },
  end: (tx: Transaction, result: { outcome: Outcome }) => void,
  now: Date,
): void {
  const { personId } = found;
  const keep = keeperOf(database, found, base, text);
  database.write((tx) => {
    const newest = getResume(tx, personId, base.id);
    const isKept = saysTheSame(newest, base) && keep(tx, newest, now);
    end(tx, { outcome: isKept ? 'improved' : 'overtaken' });
  });
}

function keeperOf(
  { read }: Database,
  { personId }: Improvement,
  { id, version }: Resume,
  { letter: worded, expected = [] }: Wordable,
): (tx: Transaction, newest: Resume, now: Date) => boolean {
  if (worded === undefined) {
    return (tx, newest, now) => keepQuestionWordings(tx, newest, expected, now);
  }
  const written = getLetter(read, personId, id, version).letter;
  return (tx, newest, now) => keepLetterWordings(tx, newest, { worded, written }, now);
}
