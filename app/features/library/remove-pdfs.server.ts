import type { Database, Transaction } from '#db/client';
import { resumePictures, resumeVersions } from '#db/schema';
import { and, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '~/platform/clock';
import { newId } from '~/platform/id.server';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { pictureKey } from './request-picture.server';
import { pdfKey } from './resumes.server';

export const REMOVE_PDFS_QUEUE = 'remove-pdfs';
/** Until the store is there again, as for what is pushed to it. */
const MAX_ATTEMPTS = 10_000;
/** SQLite takes a bounded number of parameters in a statement. */
const CHUNK = 500;

const payload = z.object({ hashes: z.array(z.string()) });

/** Asks for PDFs to be removed, in the transaction that deletes the rows which referred to them. */
export function requestRemoval(tx: Transaction, hashes: readonly string[], now: Date): void {
  for (let start = 0; start < hashes.length; start += CHUNK) {
    enqueue(
      tx,
      {
        queue: REMOVE_PDFS_QUEUE,
        idempotencyKey: newId(),
        payload: { hashes: hashes.slice(start, start + CHUNK) },
        maxAttempts: MAX_ATTEMPTS,
      },
      now,
    );
  }
}

/**
 * Removes PDFs and their pictures from storage, but for those a resume keeps: equal bytes are stored once, so somebody
 * else's resume may.
 */
export async function removePdfs(
  parts: { database: Database; storage: ObjectStorage; clock: Clock },
  job: LeasedJob,
): Promise<void> {
  const { database, storage, clock } = parts;
  const { hashes } = payload.parse(job.payload);
  const used = new Set(
    database.read
      .selectDistinct({ sha256: resumeVersions.pdfSha256 })
      .from(resumeVersions)
      .where(and(inArray(resumeVersions.pdfSha256, hashes), isNull(resumeVersions.pdfRemovedAt)))
      .all()
      .map(({ sha256 }) => sha256),
  );
  const unused = hashes.filter((sha256) => !used.has(sha256));
  for (const sha256 of unused) {
    await storage.remove(pdfKey(sha256));
    await storage.remove(pictureKey(sha256));
  }
  database.write((tx) => {
    tx.delete(resumePictures).where(inArray(resumePictures.pdfSha256, unused)).run();
    complete(tx, job, clock());
  });
}
