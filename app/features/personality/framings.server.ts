import { eq } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { framings } from '#db/schema';
import type { Interview } from '~/features/interview/interview';
import { getOwnInterview } from '~/features/interview/own-interview.server';
import type { Posting } from '~/features/posting/posting';
import type { Framing } from './framing';
import { applyEdits, framingEdits, NO_EDITS, type FramingEdits } from './framing-edits';
import { proposeFraming } from './propose-framing';

export type FramingSaved =
  { kind: 'saved'; version: number } | { kind: 'conflict'; version: number };

/**
 * What the person decided so far; version 0 where nothing.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function getFramingEdits(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
): { edits: FramingEdits; version: number } {
  getOwnInterview(read, personId, interviewId);
  const row = read.select().from(framings).where(eq(framings.interviewId, interviewId)).get();
  if (row === undefined) return { edits: NO_EDITS, version: 0 };
  return { edits: framingEdits.parse(row.body), version: row.version };
}

/**
 * The framing a writer gets: the proposal of these answers with the person's edits.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function getFraming(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
  interview: Interview,
  posting: Posting | null,
): Framing {
  const { edits } = getFramingEdits(read, personId, interviewId);
  const jobType =
    edits.jobType === 'auto' ? undefined : edits.jobType === 'none' ? null : edits.jobType;
  return applyEdits(proposeFraming(interview, posting, jobType), edits);
}

/**
 * Keeps the person's decisions over the version they were looking at.
 *
 * @returns `conflict` where they changed elsewhere since; nothing is stored then.
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function saveFraming(
  database: Database,
  personId: string,
  interviewId: string,
  edits: FramingEdits,
  { baseVersion }: { baseVersion: number },
  now: Date,
): FramingSaved {
  return database.write((tx): FramingSaved => {
    const { version } = getFramingEdits(tx, personId, interviewId);
    if (version !== baseVersion) return { kind: 'conflict', version };
    const values = { version: version + 1, body: edits, savedAt: now };
    tx.insert(framings)
      .values({ interviewId, ...values })
      .onConflictDoUpdate({ target: framings.interviewId, set: values })
      .run();
    return { kind: 'saved', version: version + 1 };
  });
}
