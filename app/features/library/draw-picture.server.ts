import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client';
import { resumePictures, resumes, resumeVersions } from '#db/schema';
import { layOut } from '~/features/templates/lay-out.server';
import type { Clock } from '~/platform/clock';
import { complete, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { findPrint } from './prints.server';
import { isKept, isNewestVersion } from './kept-resumes.server';
import { pictureKey, requestPicture } from './request-picture.server';

/** Twice as wide as it is shown, for sharp screens. */
export const PICTURE_WIDTH = 288;
/** So many are asked for an hour where they are missing: a second of the browser each, at most. */
const MISSING_AT_ONCE = 200;

export const PICTURE_TYPE = 'image/webp';
const payload = z.object({ sha256: z.string() });

/**
 * Runs one attempt to draw a first page, from the same markup as the PDF. What is deleted meanwhile
 * leaves no picture.
 *
 * @throws {PrinterUnavailable} for the next attempt.
 */
export async function drawPicture(
  parts: { database: Database; clock: Clock; storage: ObjectStorage; printer: Printer },
  job: LeasedJob,
): Promise<void> {
  const { database, clock, storage, printer } = parts;
  const { sha256 } = payload.parse(job.payload);
  const row = findPrint(database.read, sha256);
  if (row !== undefined) {
    const picture = await printer.picture(await layOut(row.document, row.layout), PICTURE_WIDTH);
    await storage.put(pictureKey(sha256), picture, { contentType: PICTURE_TYPE });
  }
  const isGone = database.write((tx) => {
    complete(tx, job, clock());
    if (findPrint(tx, sha256) === undefined) return true;
    tx.insert(resumePictures)
      .values({ pdfSha256: sha256, drawnAt: clock() })
      .onConflictDoNothing()
      .run();
    return false;
  });
  if (isGone) await storage.remove(pictureKey(sha256));
}

/** Asks for pictures of newest versions that have none. @returns how many. */
export function requestMissingPictures(database: Database, now: Date): number {
  return database.write((tx) => {
    const missing = tx
      .selectDistinct({ sha256: resumeVersions.pdfSha256 })
      .from(resumeVersions)
      .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
      .where(
        and(
          isKept,
          isNewestVersion,
          isNull(resumeVersions.pdfRemovedAt),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(resumePictures)
              .where(eq(resumePictures.pdfSha256, resumeVersions.pdfSha256)),
          ),
        ),
      )
      .limit(MISSING_AT_ONCE)
      .all();
    for (const { sha256 } of missing) requestPicture(tx, sha256, now);
    return missing.length;
  });
}
