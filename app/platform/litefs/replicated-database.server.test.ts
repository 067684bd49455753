import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ExecutedAlready,
  forgetExecuted,
  watchRequests,
  type RequestWrites,
} from './executed-requests.server';
import { isRefusedByLiteFs, NotPrimary } from './not-primary';
import { replicatedDatabase } from './replicated-database.server';
import { testReplication } from './testing/test-replication';

const NOW = new Date('2026-03-01T10:00:00Z');

let test: ReturnType<typeof openTestDatabase>;
const replication = testReplication('here');
beforeEach(() => {
  test = openTestDatabase();
  replication.learn({ primary: 'here' });
});
afterEach(() => test.remove());

function open() {
  const requests = watchRequests(test.database.read);
  const database = replicatedDatabase(test.database, { replication, requests, clock: () => NOW });
  const add = (id: string, options?: { aside: boolean }) =>
    database.write(
      (tx) => void tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run(),
      options,
    );
  return { requests, database, add };
}
const request = (key?: string): RequestWrites => ({ key, committed: 0, refused: false });
const kept = () =>
  test.database.read
    .select({ id: people.id })
    .from(people)
    .all()
    .map(({ id }) => id);

describe('a write', () => {
  it('is refused on a machine that is not the primary, before anything runs', () => {
    const { database, requests } = open();
    replication.learn({ primary: 'there' });
    const writes = request('key');
    let ran = false;
    expect(() => requests.run(writes, () => database.write(() => (ran = true)))).toThrow(
      NotPrimary,
    );
    expect([ran, writes]).toEqual([false, { key: 'key', committed: 0, refused: true }]);
  });

  it('that LiteFS refuses fails in the same way, with nothing of it kept', () => {
    const { database, requests } = open();
    const writes = request('key');
    const refused = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
    const attempt = () =>
      requests.run(writes, () =>
        database.write((tx) => {
          tx.insert(people).values({ id: 'marta', createdAt: NOW, activeAt: NOW }).run();
          throw new Error('Failed to run the query', { cause: refused });
        }),
      );
    expect(attempt).toThrow(NotPrimary);
    expect(writes).toMatchObject({ committed: 0, refused: true });
    expect(kept()).toEqual([]);
    expect(requests.isExecuted('key')).toBe(false);
  });

  it.each([
    ['SQLITE_IOERR_WRITE', true],
    ['SQLITE_READONLY', true],
    ['SQLITE_READONLY_DIRECTORY', true],
    ['SQLITE_IOERR_READ', false],
    ['SQLITE_FULL', false],
    ['SQLITE_BUSY', false],
    ['SQLITE_CONSTRAINT_UNIQUE', false],
  ])('that fails with %s was refused: %s', (code, expected) => {
    expect(isRefusedByLiteFs(Object.assign(new Error('x'), { code }))).toBe(expected);
  });
});

describe('a request with a key', () => {
  it('is executed with its first write, in the same commit', () => {
    const { requests, add } = open();
    const writes = request('key');
    requests.run(writes, () => {
      add('one');
      expect(requests.isExecuted('key')).toBe(true);
      add('two');
    });
    expect(writes.committed).toBe(2);
    expect(kept().sort()).toEqual(['one', 'two']);
  });

  it('is not executed where its write is rolled back', () => {
    const { requests, database } = open();
    const writes = request('key');
    expect(() =>
      requests.run(writes, () =>
        database.write(() => {
          throw new Error('no');
        }),
      ),
    ).toThrow('no');
    expect([requests.isExecuted('key'), writes.committed]).toEqual([false, 0]);
  });

  it('is not executed by what is aside', () => {
    const { requests, add } = open();
    requests.run(request('key'), () => add('counted', { aside: true }));
    expect(requests.isExecuted('key')).toBe(false);
    requests.run(request('key'), () => {
      add('counted again', { aside: true });
      add('done');
    });
    expect(requests.isExecuted('key')).toBe(true);
  });

  it('writes nothing where it was executed meanwhile', () => {
    const { requests, add } = open();
    requests.run(request('key'), () => add('one'));
    expect(() => requests.run(request('key'), () => add('twice'))).toThrow(ExecutedAlready);
    expect(kept()).toEqual(['one']);
  });

  it('is forgotten in time', () => {
    const { requests, add, database } = open();
    requests.run(request('key'), () => add('one'));
    expect(forgetExecuted(database, NOW)).toBe(0);
    expect(forgetExecuted(database, new Date(NOW.getTime() + 1))).toBe(1);
    expect(requests.isExecuted('key')).toBe(false);
  });
});

it('a write of no request, or of one without a key, notes nothing', () => {
  const { requests, add } = open();
  add('a job');
  requests.run(request(), () => add('a form'));
  expect(kept().sort()).toEqual(['a form', 'a job']);
  expect(forgetExecuted(test.database, new Date(NOW.getTime() + 1))).toBe(0);
});
