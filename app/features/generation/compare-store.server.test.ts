import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { jobs, people, resumes, resumeVersions } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REMOVE_PDFS_QUEUE, removePdfs } from '~/features/library/remove-pdfs.server';
import { pdfKey } from '~/features/library/resumes.server';
import { claim } from '~/platform/jobs/queue.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { DAY_MS } from '~/platform/durations';
import { compareStore, repairStore } from './compare-store.server';
import { PUSH_PDF_QUEUE, requestPush } from './keep-pdf.server';

const NOW = new Date('2026-03-01T12:00:00Z');
const hash = (letter: string) => letter.repeat(64);

let db: ReturnType<typeof openTestDatabase>;
let storage: ObjectStorage;
let folder: string;
beforeEach(() => {
  db = openTestDatabase();
  folder = join(db.folder, 'objects');
  storage = openFolderStorage(folder);
  db.database.write((tx) =>
    tx.insert(people).values({ id: 'ada', createdAt: NOW, activeAt: NOW }).run(),
  );
});
afterEach(() => db.remove());

function addRow(letter: string, pdfRemovedAt: Date | null = null): void {
  db.database.write((tx) => {
    tx.insert(resumes).values({ id: letter, personId: 'ada', title: letter, createdAt: NOW }).run();
    tx.insert(resumeVersions)
      .values({
        resumeId: letter,
        version: 1,
        document: {},
        markdown: '',
        draft: {},
        source: {},
        layout: {},
        pdfSha256: hash(letter),
        pdfBytes: 3,
        certificate: {},
        createdAt: NOW,
        pdfRemovedAt,
      })
      .run();
  });
}

async function addObject(key: string, { bytes = 'pdf', ageMs = DAY_MS } = {}): Promise<void> {
  await storage.put(key, Buffer.from(bytes), { contentType: 'application/pdf' });
  const at = new Date(NOW.getTime() - ageMs);
  await utimes(join(folder, key), at, at);
}

const compare = () => compareStore({ read: db.database.read, storage }, NOW);

test('rows and objects are told apart from those that miss the other', async () => {
  for (const letter of ['a', 'b', 'c', 'd']) addRow(letter);
  addRow('e', NOW);
  await addObject(pdfKey(hash('a')));
  await addObject(pdfKey(hash('b')), { bytes: 'damaged' });
  await addObject(pdfKey(hash('f')));
  await addObject(pdfKey(hash('0')), { ageMs: DAY_MS - 1_000 });
  await addObject('pdf/of-somebody-else.txt');
  await addObject('uploads/old.pdf');
  db.database.write((tx) => requestPush(tx, hash('d'), NOW));
  expect(await compare()).toEqual({
    kept: 1,
    onTheirWay: [hash('d')],
    missing: [hash('b'), hash('c')],
    stray: [hash('f')],
  });
});

test('mending asks for what is missing once, and removes what is stray', async () => {
  addRow('a');
  await addObject(pdfKey(hash('f')));
  repairStore(db.database, await compare(), NOW);
  repairStore(db.database, { missing: [hash('a')], stray: [] }, NOW);
  const asked = db.database.read.select().from(jobs).all();
  expect(asked.filter(({ queue }) => queue === PUSH_PDF_QUEUE)).toHaveLength(1);
  const job = claim(db.database, REMOVE_PDFS_QUEUE, 'test', NOW)!;
  await removePdfs({ database: db.database, storage, clock: () => NOW }, job);
  expect(await compare()).toEqual({ kept: 0, onTheirWay: [hash('a')], missing: [], stray: [] });
});

test('a stray that got a resume meanwhile stays', async () => {
  await addObject(pdfKey(hash('f')));
  const seen = await compare();
  addRow('f');
  repairStore(db.database, seen, NOW);
  const job = claim(db.database, REMOVE_PDFS_QUEUE, 'test', NOW)!;
  await removePdfs({ database: db.database, storage, clock: () => NOW }, job);
  expect(await compare()).toMatchObject({ kept: 1, missing: [] });
});
