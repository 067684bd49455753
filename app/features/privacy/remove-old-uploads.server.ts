import type { Database, Transaction } from '#db/client';
import type { Clock } from '~/platform/clock';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { DAY_MS } from '~/platform/durations';

export const REMOVE_UPLOADS_QUEUE = 'remove-old-uploads';
/** Everything that people upload is kept below it. */
export const UPLOADS = 'uploads/';
export const UPLOAD_KEPT_DAYS = 30;

const MAX_ATTEMPTS = 100;

/** Asks for today's look for old uploads; once a day however often it is called. */
export function requestUploadRemoval(tx: Transaction, now: Date): void {
  const day = Math.floor(now.getTime() / DAY_MS);
  enqueue(
    tx,
    {
      queue: REMOVE_UPLOADS_QUEUE,
      idempotencyKey: `day-${day}`,
      payload: {},
      maxAttempts: MAX_ATTEMPTS,
    },
    now,
  );
}

/** Removes uploads that are older than 30 days. */
export async function removeOldUploads(
  parts: { database: Database; storage: ObjectStorage; clock: Clock },
  job: LeasedJob,
): Promise<void> {
  const { database, storage, clock } = parts;
  const oldest = clock().getTime() - UPLOAD_KEPT_DAYS * DAY_MS;
  for await (const { key, modifiedAt } of storage.list(UPLOADS)) {
    if (modifiedAt.getTime() < oldest) await storage.remove(key);
  }
  database.write((tx) => complete(tx, job, clock()));
}
