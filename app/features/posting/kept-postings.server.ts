import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { postings } from '#db/schema';
import { Failure } from '~/platform/failure';
import {
  applyCorrections,
  corrections as correctionsSchema,
  CORRECTIONS_MAX,
  withCorrection,
  type Correction,
} from './corrections';
import type { Posting } from './posting';
import { postingSchema } from './posting.schema';
import { POSTING_READER_VERSION } from './read-posting';

type Read = Pick<Reader, 'select'>;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A posting pasted again with other blanks or capitals is the same. */
const keyOf = (text: string): string =>
  digest(text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase());

function findRow(read: Read, personId: string, text: string) {
  return read
    .select()
    .from(postings)
    .where(and(eq(postings.personId, personId), eq(postings.key, keyOf(text))))
    .get();
}

/** What somebody corrected of a posting, in the order it was done; none where they left it. */
export function findCorrections(read: Read, personId: string, text: string): Correction[] {
  const row = findRow(read, personId, text);
  return row === undefined ? [] : correctionsSchema.parse(row.corrections);
}

/**
 * The posting as it was read of exactly this text by today's reader, without corrections; undefined
 * where it has to be read (again).
 */
export function findReading(read: Read, personId: string, text: string): Posting | undefined {
  const row = findRow(read, personId, text);
  const isOfToday =
    row?.readerVersion === POSTING_READER_VERSION && row.textSha256 === digest(text);
  return isOfToday ? postingSchema.parse(row.reading) : undefined;
}

/** A posting with what this person corrected of it. */
export function corrected(read: Read, personId: string, text: string, posting: Posting): Posting {
  return applyCorrections(posting, findCorrections(read, personId, text), text);
}

/** Keeps what was read of somebody's posting, so that nobody reads it again. */
export function keepReading(
  tx: Transaction,
  { personId, text, posting }: { personId: string; text: string; posting: Posting },
  now: Date,
): void {
  const values = {
    textSha256: digest(text),
    readerVersion: POSTING_READER_VERSION,
    reading: posting,
    updatedAt: now,
  };
  tx.insert(postings)
    .values({ personId, key: keyOf(text), corrections: [], ...values })
    .onConflictDoUpdate({ target: [postings.personId, postings.key], set: values })
    .run();
}

/**
 * Keeps corrections of somebody's posting; they hold wherever they use this posting.
 *
 * @throws {Failure} `exhausted` after `CORRECTIONS_MAX` of them.
 */
export function keepCorrections(
  database: Database,
  { personId, text, posting }: { personId: string; text: string; posting: Posting },
  more: readonly Correction[],
  now: Date,
): void {
  database.write((tx) => {
    const made = more.reduce(withCorrection, findCorrections(tx, personId, text));
    if (made.length > CORRECTIONS_MAX)
      throw new Failure(
        'exhausted',
        `We keep ${CORRECTIONS_MAX} corrections of a posting at most.`,
      );
    keepReading(tx, { personId, text, posting }, now);
    tx.update(postings)
      .set({ corrections: made })
      .where(and(eq(postings.personId, personId), eq(postings.key, keyOf(text))))
      .run();
  });
}

/** Takes every correction of a posting back. */
export function forgetCorrections(
  database: Database,
  { personId, text }: { personId: string; text: string },
  now: Date,
): void {
  database.write((tx) => {
    tx.update(postings)
      .set({ corrections: [], updatedAt: now })
      .where(and(eq(postings.personId, personId), eq(postings.key, keyOf(text))))
      .run();
  });
}
