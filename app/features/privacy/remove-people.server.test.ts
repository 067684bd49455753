import { openTestDatabase } from '#db/testing';
import { interviews, jobs, people, resumes, resumeVersions, sessions } from '#db/schema';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGuest } from '~/features/accounts/guests.server';
import { pdfKey } from '~/features/library/resumes.server';
import { claim } from '~/platform/jobs/queue.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { removeIdleGuests } from './remove-idle-guests.server';
import { removePerson } from './remove-people.server';
import { REMOVE_PDFS_QUEUE, removePdfs } from '~/features/library/remove-pdfs.server';
import { DAY_MS } from '~/platform/durations';

const START = new Date('2026-03-01T12:00:00Z');
const HASHES = { own: 'a'.repeat(64), shared: 'b'.repeat(64) };

let test: ReturnType<typeof openTestDatabase>;
let folder: string;
let now: Date;
beforeEach(() => {
  test = openTestDatabase();
  folder = mkdtempSync(join(test.folder, 'objects-'));
  now = START;
});
afterEach(() => {
  test.remove();
  rmSync(folder, { recursive: true, force: true });
});

const guest = () => createGuest(test.database, null, now).actor.personId;
const count = (table: typeof people | typeof interviews | typeof resumes | typeof sessions) =>
  test.database.read.select().from(table).all().length;

/** A resume of somebody's that refers to these PDFs. */
function addResume(personId: string, id: string, hashes: string[]): void {
  test.database.write((tx) => {
    tx.insert(interviews)
      .values({ id, personId, chipSeed: 1, createdAt: now, updatedAt: now })
      .run();
    tx.insert(resumes).values({ id, personId, interviewId: id, title: id, createdAt: now }).run();
    hashes.forEach((pdfSha256, index) =>
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
          pdfSha256,
          pdfBytes: 1,
          certificate: {},
          createdAt: now,
        })
        .run(),
    );
  });
}

async function runRemovals(): Promise<void> {
  const storage = openFolderStorage(folder);
  for (;;) {
    const job = claim(test.database, REMOVE_PDFS_QUEUE, 'test', now);
    if (job === undefined) return;
    await removePdfs({ database: test.database, storage, clock: () => now }, job);
  }
}

describe('removing somebody', () => {
  it('deletes everything of theirs and nothing of anybody else', () => {
    const [one, other] = [guest(), guest()];
    addResume(one, 'one', [HASHES.own]);
    addResume(other, 'other', [HASHES.shared]);
    removePerson(test.database, one, now);
    expect([count(people), count(sessions), count(interviews), count(resumes)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(test.database.read.select().from(people).get()?.id).toBe(other);
  });

  it('removes their PDFs by a job, but not one that another resume refers to', async () => {
    const storage = openFolderStorage(folder);
    for (const hash of Object.values(HASHES))
      await storage.put(pdfKey(hash), new Uint8Array([1]), { contentType: 'application/pdf' });
    const [one, other] = [guest(), guest()];
    addResume(one, 'one', [HASHES.own, HASHES.shared]);
    addResume(other, 'other', [HASHES.shared]);
    removePerson(test.database, one, now);
    await runRemovals();
    expect(await storage.head(pdfKey(HASHES.own))).toBeUndefined();
    expect(await storage.head(pdfKey(HASHES.shared))).toBeDefined();
  });

  it('asks for nothing where there was no PDF', () => {
    removePerson(test.database, guest(), now);
    expect(test.database.read.select().from(jobs).all()).toEqual([]);
  });

  it('goes on with a job that was cut off half-way', async () => {
    const one = guest();
    addResume(one, 'one', [HASHES.own, HASHES.shared]);
    removePerson(test.database, one, now);
    await runRemovals();
    test.database.write((tx) => tx.update(jobs).set({ state: 'waiting' }).run());
    await runRemovals();
    expect(test.database.read.select().from(jobs).get()?.state).toBe('done');
  });
});

describe('guests who leave', () => {
  it('are deleted after seven days without saving anything, not a millisecond before', () => {
    guest();
    expect(removeIdleGuests(test.database, new Date(START.getTime() + 7 * DAY_MS))).toBe(0);
    expect(removeIdleGuests(test.database, new Date(START.getTime() + 7 * DAY_MS + 1))).toBe(1);
    expect(count(people)).toBe(0);
  });

  it('do not include people with an account', () => {
    const person = guest();
    test.database.write((tx) => tx.update(people).set({ email: 'a@example.org' }).run());
    expect(removeIdleGuests(test.database, new Date(START.getTime() + 365 * DAY_MS))).toBe(0);
    expect(test.database.read.select().from(people).get()?.id).toBe(person);
  });

  it('are all deleted, however many there are', () => {
    for (let n = 0; n < 250; n += 1) guest();
    now = new Date(START.getTime() + 8 * DAY_MS);
    const stays = guest();
    expect(removeIdleGuests(test.database, now)).toBe(250);
    expect(
      test.database.read
        .select()
        .from(people)
        .all()
        .map(({ id }) => id),
    ).toEqual([stays]);
  });
});
