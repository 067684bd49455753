import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, openReadOnly } from './client';
import { migrateDatabase } from './migrate';
import { people } from './schema';
import { openTestDatabase } from './testing';
import { join } from 'node:path';

const now = new Date('2026-03-01T10:00:00Z');
const person = (id: string) => ({ id, createdAt: now, activeAt: now });

let db: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  db = openTestDatabase();
});
afterEach(() => db.remove());

test('what a transaction wrote is read at once', () => {
  db.database.write((tx) => void tx.insert(people).values(person('a')).run());
  expect(db.database.read.select().from(people).all()).toHaveLength(1);
});

test('a throw rolls everything back', () => {
  expect(() =>
    db.database.write((tx) => {
      tx.insert(people).values(person('a')).run();
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(db.database.read.select().from(people).all()).toEqual([]);
});

test('the reading connection refuses to write whatever the types say', () => {
  const disguised = db.database.read as unknown as {
    insert: (table: typeof people) => { values: (row: object) => { run(): void } };
  };
  expect(() => disguised.insert(people).values(person('a')).run()).toThrow(/readonly/);
});

test('a transaction that returns a promise is refused and rolled back', () => {
  expect(() =>
    // @ts-expect-error a promise is not a result
    db.database.write((tx) => {
      tx.insert(people).values(person('a')).run();
      return Promise.resolve(1);
    }),
  ).toThrow(/synchronous/);
  expect(db.database.read.select().from(people).all()).toEqual([]);
});

test('an unknown parent is refused by the foreign keys', async () => {
  const { interviews } = await import('./schema');
  expect(() =>
    db.database.write(
      (tx) =>
        void tx
          .insert(interviews)
          .values({ id: 'i', personId: 'nobody', chipSeed: 1, createdAt: now, updatedAt: now })
          .run(),
    ),
  ).toThrow(/FOREIGN KEY/);
});

test('a read-only database reads and never writes', () => {
  db.database.write((tx) => void tx.insert(people).values(person('a')).run());
  const replica = openReadOnly(db.file);
  expect(replica.read.select().from(people).all()).toHaveLength(1);
  expect(() => replica.write(() => 1)).toThrow(/read-only/);
  const before = statSync(log()).size;
  replica.emptyLog();
  expect(statSync(log()).size).toBe(before);
  replica.close();
});

const log = () => `${db.file}-wal`;

test('the log is emptied by whoever made the database, and by nobody else', () => {
  db.database.write((tx) => void tx.insert(people).values(person('a')).run());
  const other = openDatabase(db.file, { existing: true });
  other.emptyLog();
  expect(statSync(log()).size).toBeGreaterThan(0);
  other.close();
  db.database.emptyLog();
  expect(statSync(log()).size).toBe(0);
});

test('migrating twice changes nothing', () => {
  db.database.write((tx) => void tx.insert(people).values(person('a')).run());
  migrateDatabase(db.file, join(import.meta.dirname, '..', 'migrations'));
  expect(db.database.read.select().from(people).all()).toHaveLength(1);
});
