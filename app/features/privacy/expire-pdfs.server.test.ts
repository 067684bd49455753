import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { interviews, outbox, people, resumes, resumeVersions } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REMOVE_PDFS_QUEUE, removePdfs } from '~/features/library/remove-pdfs.server';
import { pdfKey } from '~/features/library/resumes.server';
import { claim } from '~/platform/jobs/queue.server';
import { createOutboxMailer } from '~/platform/mail/outbox-mailer.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { DAY_MS } from '~/platform/durations';
import { announceRemovals, removeOldPdfs } from './expire-pdfs.server';
import { EXPIRY_MAIL_QUEUE, sendExpiryMail } from './expiry-mail.server';

const MADE = new Date('2026-03-01T12:00:00Z');
const day = (days: number) => new Date(MADE.getTime() + days * DAY_MS);

let db: ReturnType<typeof openTestDatabase>;
let storage: ObjectStorage;
let now: Date;
beforeEach(() => {
  db = openTestDatabase();
  storage = openFolderStorage(join(db.folder, 'objects'));
  now = MADE;
});
afterEach(() => db.remove());

function addPerson(id: string, email: string | null = `${id}@example.org`): void {
  db.database.write((tx) => {
    tx.insert(people).values({ id, email, createdAt: MADE, activeAt: MADE }).run();
    tx.insert(interviews)
      .values({ id, personId: id, chipSeed: 1, createdAt: MADE, updatedAt: MADE })
      .run();
  });
}

/** A resume whose versions were made on these days, each with its PDF stored under a letter. */
async function addResume(personId: string, id: string, versions: [number, string][]) {
  db.database.write((tx) => {
    tx.insert(resumes)
      .values({ id, personId, interviewId: personId, title: `Title of ${id}`, createdAt: MADE })
      .run();
    versions.forEach(([made, letter], index) =>
      tx
        .insert(resumeVersions)
        .values({
          resumeId: id,
          version: index + 1,
          document: {},
          markdown: '',
          draft: {},
          source: {},
          layout: {},
          pdfSha256: letter.repeat(64),
          pdfBytes: 1,
          certificate: {},
          createdAt: day(made),
        })
        .run(),
    );
  });
  for (const [, letter] of versions) {
    await storage.put(pdfKey(letter.repeat(64)), Buffer.from('1'), {
      contentType: 'application/pdf',
    });
  }
}

/** One housekeeping on that day, and the jobs that follow from it. */
async function keepHouseOn(days: number): Promise<{ announced: number; removed: number }> {
  now = day(days);
  const clock = () => now;
  const { database } = db;
  const announced = announceRemovals(database, now);
  const removed = removeOldPdfs(database, now);
  const mailer = createOutboxMailer(database, clock);
  const config = { publicUrl: 'https://cv.example' };
  for (;;) {
    const job = claim(database, EXPIRY_MAIL_QUEUE, 'test', now);
    if (job === undefined) break;
    await sendExpiryMail({ database, clock, mailer, config }, job);
  }
  for (;;) {
    const job = claim(database, REMOVE_PDFS_QUEUE, 'test', now);
    if (job === undefined) break;
    await removePdfs({ database, storage, clock }, job);
  }
  return { announced, removed };
}

const mails = () => db.database.read.select().from(outbox).all();
const stored = async (letter: string) =>
  (await storage.head(pdfKey(letter.repeat(64)))) !== undefined;
const NOTHING = { announced: 0, removed: 0 };

test('the owner is told once, fourteen days before, and the resume outlives its PDF', async () => {
  addPerson('ada');
  await addResume('ada', 'one', [[0, 'a']]);
  expect(await keepHouseOn(351)).toEqual(NOTHING);
  expect(await keepHouseOn(351.01)).toEqual({ announced: 1, removed: 0 });
  expect(await keepHouseOn(352)).toEqual(NOTHING);
  expect(await keepHouseOn(365)).toEqual(NOTHING);
  expect(await stored('a')).toBe(true);
  expect(await keepHouseOn(365.02)).toEqual({ announced: 0, removed: 1 });
  expect(await stored('a')).toBe(false);
  expect(await keepHouseOn(500)).toEqual(NOTHING);

  expect(mails()).toHaveLength(1);
  expect(mails()[0]).toMatchObject({ recipient: 'ada@example.org' });
  expect(mails()[0]?.text).toContain('Title of one: from 1 March 2027 on');
  expect(mails()[0]?.text).toContain('https://cv.example/resumes');
  expect(db.database.read.select().from(resumes).all()).toHaveLength(1);
});

test('nothing is removed sooner after the notice than the notice says', async () => {
  addPerson('ada');
  await addResume('ada', 'one', [[0, 'a']]);
  expect(await keepHouseOn(400)).toEqual({ announced: 1, removed: 0 });
  expect(mails()[0]?.text).toContain('from 19 April 2027 on');
  expect(await keepHouseOn(413.99)).toEqual(NOTHING);
  expect(await keepHouseOn(414)).toEqual({ announced: 0, removed: 1 });
});

test('what is due together comes in one mail, and to its owner only', async () => {
  addPerson('ada');
  addPerson('bea');
  await addResume('ada', 'one', [[0, 'a']]);
  await addResume('ada', 'two', [[0.5, 'b']]);
  await addResume('bea', 'three', [[0.2, 'c']]);
  expect(await keepHouseOn(352)).toEqual({ announced: 3, removed: 0 });
  const byRecipient = Object.fromEntries(mails().map(({ recipient, text }) => [recipient, text]));
  expect(Object.keys(byRecipient).sort()).toEqual(['ada@example.org', 'bea@example.org']);
  expect(byRecipient['ada@example.org']).toMatch(/Title of one[^]*Title of two/);
  expect(byRecipient['ada@example.org']).not.toContain('three');
  expect(byRecipient['bea@example.org']).not.toMatch(/Title of (one|two)/);
});

test('guests, who have no address, get no mail', async () => {
  addPerson('guest', null);
  await addResume('guest', 'one', [[0, 'a']]);
  expect(await keepHouseOn(366)).toEqual({ announced: 0, removed: 1 });
  expect(mails()).toEqual([]);
  expect(await stored('a')).toBe(false);
});

test('an older version goes without a word, and its newer one is announced in its time', async () => {
  addPerson('ada');
  await addResume('ada', 'one', [
    [0, 'a'],
    [100, 'b'],
  ]);
  expect(await keepHouseOn(366)).toEqual({ announced: 0, removed: 1 });
  expect([await stored('a'), await stored('b')]).toEqual([false, true]);
  expect(await keepHouseOn(452)).toEqual({ announced: 1, removed: 0 });
});

test('bytes that a younger resume shares stay until that one is due', async () => {
  addPerson('ada');
  addPerson('guest', null);
  await addResume('guest', 'old', [[0, 'a']]);
  await addResume('ada', 'young', [[200, 'a']]);
  expect(await keepHouseOn(366)).toEqual({ announced: 0, removed: 1 });
  expect(await stored('a')).toBe(true);
  await keepHouseOn(560);
  expect(await keepHouseOn(575)).toEqual({ announced: 0, removed: 1 });
  expect(await stored('a')).toBe(false);
});

test('a resume deleted before the mail is sent is not in it', async () => {
  addPerson('ada');
  await addResume('ada', 'one', [[0, 'a']]);
  now = day(352);
  announceRemovals(db.database, now);
  db.database.write((tx) => tx.delete(resumes).run());
  await keepHouseOn(352);
  expect(mails()).toEqual([]);
});

test('many are announced and removed in one go', async () => {
  addPerson('ada');
  for (let n = 0; n < 450; n += 1) await addResume('ada', `resume-${n}`, [[0, 'a']]);
  expect(await keepHouseOn(352)).toEqual({ announced: 450, removed: 0 });
  expect(await keepHouseOn(367)).toEqual({ announced: 0, removed: 450 });
});
