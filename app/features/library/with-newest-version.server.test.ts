import { people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotFound } from '~/platform/failure';
import { addResume, addVersion, deleteResume } from './resumes.server';
import { addOrigin, plainVersion } from './testing/plain-resume';
import { withNewestVersion } from './with-newest-version.server';

const NOW = new Date('2026-03-01T10:00:00Z');
const personId = 'owner';

let db: ReturnType<typeof openTestDatabase>;
let resumeId: string;
beforeEach(() => {
  db = openTestDatabase();
  resumeId = db.database.write((tx) => {
    tx.insert(people).values({ id: personId, createdAt: NOW, activeAt: NOW }).run();
    const about = { ...addOrigin(tx, personId, NOW), title: 'A job', sample: false };
    return addResume(tx, { ...about, ...plainVersion() }, NOW);
  });
});
afterEach(() => db.remove());

const another = () =>
  db.database.write((tx) => addVersion(tx, { personId, resumeId }, plainVersion(), NOW));
const make = (meanwhile: (version: number) => unknown) => async (newest: { version: number }) => {
  await Promise.resolve();
  meanwhile(newest.version);
  return `of version ${newest.version}`;
};
const keep = vi.fn((_tx: unknown, newest: { version: number }, made: string) => ({
  ...{ made, version: newest.version },
}));
beforeEach(() => void keep.mockClear());

test('what is made of a version is kept while that is the newest', async () => {
  const still = make(() => undefined);
  const kept = await withNewestVersion(db.database, { personId, resumeId }, still, keep);
  expect(kept).toEqual({ version: 1, made: 'of version 1' });
});

test('where another version comes meanwhile it is made of that, and kept once', async () => {
  const meanwhile = (version: number) => version < 3 && another();
  const kept = await withNewestVersion(db.database, { personId, resumeId }, make(meanwhile), keep);
  expect(kept).toEqual({ version: 3, made: 'of version 3' });
  expect(keep).toHaveBeenCalledTimes(1);
});

test('where versions never stop coming nothing is kept', async () => {
  const made = withNewestVersion(db.database, { personId, resumeId }, make(another), keep);
  await expect(made).rejects.toMatchObject({ kind: 'conflict' });
  expect(keep).not.toHaveBeenCalled();
});

test('nothing is made of what is not theirs, nor kept of what is deleted meanwhile', async () => {
  const untouched = vi.fn(make(() => undefined));
  const other = { personId: 'other', resumeId };
  await expect(withNewestVersion(db.database, other, untouched, keep)).rejects.toThrow(NotFound);
  expect(untouched).not.toHaveBeenCalled();
  const deleted = make(() => db.database.write((tx) => deleteResume(tx, personId, resumeId)));
  const of = { personId, resumeId };
  await expect(withNewestVersion(db.database, of, deleted, keep)).rejects.toThrow(NotFound);
  expect(keep).not.toHaveBeenCalled();
});
