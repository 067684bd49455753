import { openTestDatabase } from '#db/testing';
import { generations, interviews, people } from '#db/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layout } from '~/features/templates/template';
import {
  addResume,
  addVersion,
  deleteResume,
  getResume,
  listVersions,
  renameResume,
} from './resumes.server';
import { plainVersion } from './testing/plain-resume';

const NOW = new Date('2026-03-01T10:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

let db: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  db = openTestDatabase();
  db.database.write((tx) => {
    for (const id of ['owner', 'other']) {
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
      tx.insert(interviews)
        .values({
          id: `${id}-interview`,
          personId: id,
          chipSeed: 1,
          createdAt: NOW,
          updatedAt: NOW,
        })
        .run();
    }
  });
});
afterEach(() => db.remove());

const version = (sha256: string, template: 'classic' | 'modern' = 'classic') =>
  plainVersion({ sha256, markdown: '# Ada Byron', layout: layout.parse({ template }) });

function add(personId: string, sha256: string, generationId = `${personId}-${sha256}`, now = NOW) {
  return db.database.write((tx) => {
    tx.insert(generations)
      .values({
        id: generationId,
        personId,
        interviewId: `${personId}-interview`,
        idempotencyKey: generationId,
        input: {},
        state: 'running',
        createdAt: NOW,
      })
      .onConflictDoNothing()
      .run();
    return addResume(
      tx,
      {
        ...version(sha256),
        personId,
        interviewId: `${personId}-interview`,
        generationId,
        title: 'Electrician',
        sample: false,
      },
      now,
    );
  });
}

describe('versions', () => {
  test('the newest is shown unless another is asked for', () => {
    const id = add('owner', 'aaa');
    db.database.write((tx) =>
      addVersion(tx, { personId: 'owner', resumeId: id }, version('bbb', 'modern'), later(1)),
    );
    expect(getResume(db.database.read, 'owner', id)).toMatchObject({
      version: 2,
      latestVersion: 2,
      pdfSha256: 'bbb',
      layout: { template: 'modern' },
    });
    expect(getResume(db.database.read, 'owner', id, 1)).toMatchObject({
      version: 1,
      latestVersion: 2,
      pdfSha256: 'aaa',
    });
    expect(listVersions(db.database.read, 'owner', id).map((made) => made.version)).toEqual([2, 1]);
  });

  test('a version that was never made is not there', () => {
    const id = add('owner', 'aaa');
    expect(() => getResume(db.database.read, 'owner', id, 7)).toThrow(/does not exist/);
  });
});

test('a generation makes one resume', () => {
  add('owner', 'aaa', 'generation');
  expect(() => add('owner', 'bbb', 'generation')).toThrow(/UNIQUE/);
});

test('one’s own resume is renamed, nobody else’s', () => {
  const id = add('owner', 'a1');
  const rename = (personId: string) =>
    db.database.write((tx) => renameResume(tx, { personId, resumeId: id, title: 'For Acme' }));
  expect(() => rename('other')).toThrow('This resume');
  rename('owner');
  expect(getResume(db.database.read, 'owner', id).title).toBe('For Acme');
});

describe('somebody else', () => {
  test('finds nothing of it', () => {
    const id = add('owner', 'aaa');
    const read = db.database.read;
    expect(() => getResume(read, 'other', id)).toThrow(/does not exist/);
    expect(() => listVersions(read, 'other', id)).toThrow(/does not exist/);
  });

  test('can neither add to it nor delete it', () => {
    const id = add('owner', 'aaa');
    const { database } = db;
    expect(() =>
      database.write((tx) =>
        addVersion(tx, { personId: 'other', resumeId: id }, version('b'), NOW),
      ),
    ).toThrow();
    expect(() => database.write((tx) => deleteResume(tx, 'other', id))).toThrow();
    expect(listVersions(database.read, 'owner', id)).toHaveLength(1);
  });
});

test('deleting names the PDFs nobody else uses', () => {
  const shared = add('owner', 'same', 'one');
  const kept = add('owner', 'same', 'two');
  db.database.write((tx) =>
    addVersion(tx, { personId: 'owner', resumeId: shared }, version('alone'), NOW),
  );
  expect(db.database.write((tx) => deleteResume(tx, 'owner', shared))).toEqual(['alone']);
  expect(db.database.write((tx) => deleteResume(tx, 'owner', kept))).toEqual(['same']);
});
