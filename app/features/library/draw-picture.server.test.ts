import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { people, resumePictures } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '~/platform/durations';
import { claim } from '~/platform/jobs/queue.server';
import { PrinterUnavailable, type Printer } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { drawPicture, requestMissingPictures } from './draw-picture.server';
import { REMOVE_PDFS_QUEUE, removePdfs } from './remove-pdfs.server';
import { removeResume } from './remove-resume.server';
import { DRAW_PICTURE_QUEUE, pictureKey } from './request-picture.server';
import { addResume, addVersion } from './resumes.server';
import { addOrigin, plainVersion } from './testing/plain-resume';

const NOW = new Date('2026-03-01T10:00:00Z');
const NEXT_DAY = new Date(NOW.getTime() + DAY_MS);
const SHA256 = 'a'.repeat(64);

let db: ReturnType<typeof openTestDatabase>;
let own: { personId: string; resumeId: string };
beforeEach(() => {
  db = openTestDatabase();
  own = db.database.write((tx) => {
    tx.insert(people).values({ id: 'owner', createdAt: NOW, activeAt: NOW }).run();
    const made = { ...plainVersion(), ...addOrigin(tx, 'owner', NOW) };
    const resumeId = addResume(tx, { ...made, title: 'Electrician', sample: false }, NOW);
    return { personId: 'owner', resumeId };
  });
});
afterEach(() => db.remove());

const storage = () => openFolderStorage(join(db.folder, 'objects'));
const parts = (picture: Printer['picture']) => ({
  database: db.database,
  clock: () => NOW,
  storage: storage(),
  printer: { picture } as Printer,
});
const nextJob = (queue = DRAW_PICTURE_QUEUE, now = NOW) => claim(db.database, queue, 'test', now);
const drawn = () => db.database.read.select().from(resumePictures).all();

test('the first page of what is kept is drawn once, from what is printed', async () => {
  const asked: { body: string; width: number }[] = [];
  await drawPicture(
    parts(async ({ body }, width) => {
      asked.push({ body, width });
      return new TextEncoder().encode('picture');
    }),
    nextJob()!,
  );
  expect(asked).toMatchObject([{ body: expect.stringContaining('Ada Byron') as string }]);
  expect((await storage().get(pictureKey(SHA256)))?.contentType).toBe('image/webp');
  expect(drawn()).toEqual([{ pdfSha256: SHA256, drawnAt: NOW }]);
  db.database.write((tx) => addVersion(tx, own, plainVersion(), NOW));
  expect(nextJob()).toBeUndefined();
  expect(requestMissingPictures(db.database, NEXT_DAY)).toBe(0);
});

test('what could not be drawn is asked for again the next day', async () => {
  const without = parts(() => Promise.reject(new PrinterUnavailable('none')));
  await expect(drawPicture(without, nextJob()!)).rejects.toThrow(PrinterUnavailable);
  expect(drawn()).toEqual([]);
  requestMissingPictures(db.database, NOW);
  expect(nextJob()).toBeUndefined();
  expect(requestMissingPictures(db.database, NEXT_DAY)).toBe(1);
  expect(nextJob(DRAW_PICTURE_QUEUE, NEXT_DAY)).toBeDefined();
});

test('nothing is left of a resume that is deleted while it is drawn', async () => {
  const job = nextJob()!;
  const deleting = parts(async () => {
    removeResume(db.database, 'owner', own.resumeId, NOW);
    return new Uint8Array([1]);
  });
  await drawPicture(deleting, job);
  expect(await storage().get(pictureKey(SHA256))).toBeUndefined();
  expect(drawn()).toEqual([]);
});

test('a picture goes with its PDF', async () => {
  const all = parts(() => Promise.resolve(new Uint8Array([1])));
  await drawPicture(all, nextJob()!);
  removeResume(db.database, 'owner', own.resumeId, NOW);
  await removePdfs(all, nextJob(REMOVE_PDFS_QUEUE)!);
  expect(await storage().get(pictureKey(SHA256))).toBeUndefined();
  expect(drawn()).toEqual([]);
});
