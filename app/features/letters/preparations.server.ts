import type { Database, Reader } from '#db/client';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Preparation } from '~/features/writing/preparation/preparation';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import { findCompanion, keepCompanion } from './companions.server';
import { NOTHING_ADDED, type OwnPreparation } from './edited-preparation';

/** The interview preparation that goes with a version of one's own resume. */
export interface KeptPreparation {
  resume: Resume;
  preparation: Preparation;
  own: OwnPreparation;
}

/** @throws {NotFound} */
export function getPreparation(
  read: Reader,
  personId: string,
  resumeId: string,
  version?: number,
): KeptPreparation {
  const resume = getResume(read, personId, resumeId, version);
  const kept = findCompanion(read, { resumeId, version: resume.version, kind: 'preparation' });
  return {
    resume,
    preparation: prepareInterview(resume.source, resume.draft),
    own: kept === undefined ? NOTHING_ADDED : (kept.content as OwnPreparation),
  };
}

/** Keeps what the person added. @throws {NotFound} */
export function savePreparation(
  database: Database,
  personId: string,
  resumeId: string,
  own: OwnPreparation,
  now: Date,
): void {
  const { id, version } = getResume(database.read, personId, resumeId);
  database.write((tx) => {
    keepCompanion(tx, { resumeId: id, version, kind: 'preparation', content: own }, now);
  });
}
