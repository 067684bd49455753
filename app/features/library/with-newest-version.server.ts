import type { Database, Transaction } from '#db/client';
import { Failure } from '~/platform/failure';
import { getResume, type Resume } from './resumes.server';

/** Versions come minutes apart: so many in a row within a second come of no person. */
const MOST_TRIES = 5;

/**
 * Makes something of the newest version of one's own resume before the transaction that keeps it,
 * because making it takes long. Where another version comes meanwhile, it is made anew of that one.
 *
 * @param make makes it of a version.
 * @param keep keeps it, in a transaction in which that version is the newest.
 * @returns what `keep` does.
 * @throws {NotFound}, also where the resume is deleted meanwhile, and what the two throw.
 * @throws {Failure} `conflict` where versions never stop coming.
 */
export async function withNewestVersion<Made, Kept>(
  database: Database,
  { personId, resumeId }: { personId: string; resumeId: string },
  make: (newest: Resume) => Promise<Made>,
  keep: (tx: Transaction, newest: Resume, made: Made) => Kept,
): Promise<Kept> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = getResume(database.read, personId, resumeId);
    const made = await make(before);
    const done = database.write((tx) => {
      const newest = getResume(tx, personId, resumeId);
      return newest.version === before.version ? { kept: keep(tx, newest, made) } : undefined;
    });
    if (done !== undefined) return done.kept;
  }
  throw new Failure('conflict', 'The resume keeps changing. Send this again in a minute.');
}
