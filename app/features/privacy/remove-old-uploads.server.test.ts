import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { jobs } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim } from '~/platform/jobs/queue.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { DAY_MS } from '~/platform/durations';
import {
  REMOVE_UPLOADS_QUEUE,
  removeOldUploads,
  requestUploadRemoval,
} from './remove-old-uploads.server';

const NOW = new Date('2026-03-31T12:00:00Z');

let db: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  db = openTestDatabase();
});
afterEach(() => db.remove());

test('uploads are removed after thirty days, and nothing else ever', async () => {
  const folder = join(db.folder, 'objects');
  const storage = openFolderStorage(folder);
  const aged: [string, number][] = [
    ['uploads/old.pdf', 30 * DAY_MS + 1_000],
    ['uploads/deep/older.pdf', 90 * DAY_MS],
    ['uploads/young.pdf', 30 * DAY_MS - 1_000],
    ['pdf/old.pdf', 90 * DAY_MS],
  ];
  for (const [key, ageMs] of aged) {
    await storage.put(key, Buffer.from('1'), { contentType: 'application/pdf' });
    const at = new Date(NOW.getTime() - ageMs);
    await utimes(join(folder, key), at, at);
  }
  db.database.write((tx) => requestUploadRemoval(tx, NOW));
  db.database.write((tx) => requestUploadRemoval(tx, NOW));
  const job = claim(db.database, REMOVE_UPLOADS_QUEUE, 'test', NOW)!;
  await removeOldUploads({ database: db.database, storage, clock: () => NOW }, job);
  const left: string[] = [];
  for await (const { key } of storage.list('')) left.push(key);
  expect(left).toEqual(['pdf/old.pdf', 'uploads/young.pdf']);
  expect(db.database.read.select().from(jobs).all()).toMatchObject([{ state: 'done' }]);
});
