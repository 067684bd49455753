import { openTestDatabase } from '#db/testing';
import { jobs, people, resumes } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import { BROUGHT_BACK_DAYS } from './deleted-resume';
import {
  bringBack,
  listDeleted,
  removeDeletedResumes,
  setArchived,
  setDeleted,
} from './deleted-resumes.server';
import { REMOVE_PDFS_QUEUE } from './remove-pdfs.server';
import { addResume, getResume, listVersions, renameResume } from './resumes.server';
import { addOrigin, plainVersion } from './testing/plain-resume';

const NOW = new Date('2026-03-01T10:00:00Z');
const afterDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let db: ReturnType<typeof openTestDatabase>;
let own: { personId: string; resumeId: string };
beforeEach(() => {
  db = openTestDatabase();
  own = db.database.write((tx) => {
    for (const id of ['owner', 'other']) {
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
    }
    const origin = addOrigin(tx, 'owner', NOW);
    const made = { ...plainVersion(), ...origin, title: 'Electrician', sample: false };
    return { personId: 'owner', resumeId: addResume(tx, made, NOW) };
  });
});
afterEach(() => db.remove());

const asOther = () => ({ ...own, personId: 'other' });
const removals = () =>
  db.database.read.select().from(jobs).where(eq(jobs.queue, REMOVE_PDFS_QUEUE)).all();

describe('a deleted resume', () => {
  test('is nobody’s to read or change until it is brought back as it was', () => {
    const { database } = db;
    setDeleted(database, own, NOW);
    expect(() => getResume(database.read, 'owner', own.resumeId)).toThrow(NotFound);
    expect(() => listVersions(database.read, 'owner', own.resumeId)).toThrow(NotFound);
    expect(() => database.write((tx) => renameResume(tx, { ...own, title: 'Another' }))).toThrow(
      NotFound,
    );
    expect(() => setDeleted(database, own, NOW)).toThrow(NotFound);
    expect(listDeleted(database.read, 'owner', NOW)).toEqual([
      { id: own.resumeId, title: 'Electrician', goneAt: afterDays(BROUGHT_BACK_DAYS) },
    ]);
    bringBack(database, own, afterDays(1));
    expect(getResume(database.read, 'owner', own.resumeId).title).toBe('Electrician');
    expect(listDeleted(database.read, 'owner', NOW)).toEqual([]);
  });

  test('can be brought back up to its last day, and is gone for good with its PDF after it', () => {
    const { database } = db;
    setDeleted(database, own, NOW);
    const lastMoment = new Date(afterDays(BROUGHT_BACK_DAYS).getTime() - 1);
    expect(removeDeletedResumes(database, lastMoment)).toBe(0);
    expect(listDeleted(database.read, 'owner', lastMoment)).toHaveLength(1);
    expect(() => bringBack(database, own, afterDays(BROUGHT_BACK_DAYS))).toThrow(NotFound);
    expect(removeDeletedResumes(database, afterDays(BROUGHT_BACK_DAYS))).toBe(1);
    expect(database.read.select().from(resumes).all()).toEqual([]);
    expect(removals().map(({ payload }) => payload)).toEqual([{ hashes: ['a'.repeat(64)] }]);
  });

  test('leaves those alone that are not deleted', () => {
    expect(removeDeletedResumes(db.database, afterDays(365))).toBe(0);
    expect(getResume(db.database.read, 'owner', own.resumeId).title).toBe('Electrician');
  });
});

test('nobody else deletes, brings back or archives a resume', () => {
  const { database } = db;
  expect(() => setDeleted(database, asOther(), NOW)).toThrow(NotFound);
  expect(() => setArchived(database, asOther(), NOW)).toThrow(NotFound);
  setDeleted(database, own, NOW);
  expect(() => bringBack(database, asOther(), NOW)).toThrow(NotFound);
  expect(listDeleted(database.read, 'other', NOW)).toEqual([]);
});
