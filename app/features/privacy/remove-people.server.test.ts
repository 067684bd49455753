import { openTestDatabase } from '#db/testing';
import { interviews, jobs, outbox, people, resumes, resumeVersions, sessions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestAccountMail } from '~/features/accounts/account-mail.server';
import { createGuest } from '~/features/accounts/guests.server';
import { pdfKey } from '~/features/library/resumes.server';
import { claim, enqueue } from '~/platform/jobs/queue.server';
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

describe('what is left of somebody who deleted everything', () => {
  const NAME = 'Wilhelmina Featherstonehaugh';
  const ADDRESS = 'wilhelmina@featherstonehaugh.example';

  /** Somebody with an account whose name stands wherever a name can. */
  function furnish(): string {
    const one = guest();
    addResume(one, 'one', [HASHES.own]);
    test.database.write((tx) => {
      const said = { title: NAME, createdAt: now };
      tx.update(people)
        .set({ name: NAME, email: ADDRESS, passwordHash: 'x' })
        .where(eq(people.id, one))
        .run();
      tx.update(resumes).set({ title: NAME }).where(eq(resumes.personId, one)).run();
      tx.update(resumeVersions).set({ document: said, markdown: NAME }).run();
      tx.insert(outbox)
        .values({ ...said, id: 'mail', recipient: ADDRESS, subject: NAME, text: NAME, html: NAME })
        .run();
      requestAccountMail(tx, { kind: 'reset', email: ADDRESS }, now);
      enqueue(
        tx,
        { queue: 'other', idempotencyKey: 'x', payload: { personId: one }, maxAttempts: 1 },
        now,
      );
    });
    return one;
  }
  const found = (...words: string[]) =>
    readdirSync(test.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(test.folder, name)).isFile())
      .filter((name) => {
        const bytes = readFileSync(join(test.folder, name));
        return words.some((word) => bytes.includes(word));
      });

  it('is nothing in the file, its log and the store, and what went is told', async () => {
    const storage = openFolderStorage(folder);
    const pdf = new TextEncoder().encode(NAME);
    await storage.put(pdfKey(HASHES.own), pdf, { contentType: 'application/pdf' });
    const one = furnish();
    expect(found(NAME, ADDRESS)).not.toEqual([]);
    const { rows, files } = removePerson(test.database, one, now);
    expect(rows).toMatchObject({ people: 1, sessions: 1, resumes: 1, resume_versions: 1 });
    expect(files).toBe(1);
    await runRemovals();
    test.database.emptyLog();
    expect(found(NAME, ADDRESS, 'wilhelmina', 'Featherstonehaugh')).toEqual([]);
  });

  it('keeps mail and work of others', () => {
    const one = furnish();
    test.database.write((tx) => {
      requestAccountMail(tx, { kind: 'reset', email: `not-${ADDRESS}` }, now);
    });
    removePerson(test.database, one, now);
    const left = test.database.read.select().from(jobs).all();
    expect(left.map(({ queue }) => queue).sort()).toEqual(['account-mail', 'remove-pdfs']);
  });

  it('is a last mail where mail is sent and not kept here', () => {
    removePerson(test.database, furnish(), now, { mail: true });
    const [job] = test.database.read
      .select()
      .from(jobs)
      .where(eq(jobs.queue, 'account-mail'))
      .all();
    expect(job?.payload).toEqual({ kind: 'deleted', email: ADDRESS });
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
