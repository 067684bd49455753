import { beforeEach, expect, it } from 'vitest';
import type { ObjectStorage } from './object-storage';
import { restAfterFailure } from './rest-after-failure';
import { StorageUnavailable, type StorageTrouble } from './storage-unavailable';

let now: number;
let trouble: StorageTrouble | undefined;
let asked: number;
let storage: ObjectStorage;

beforeEach(() => {
  now = 0;
  trouble = undefined;
  asked = 0;
  const answer = <T>(value: T): Promise<T> => {
    asked += 1;
    return trouble === undefined
      ? Promise.resolve(value)
      : Promise.reject(new StorageUnavailable(trouble, 'No.'));
  };
  storage = restAfterFailure(
    {
      name: 'fake',
      put: () => answer(undefined),
      get: () => answer(undefined),
      head: () => answer(undefined),
      remove: () => answer(undefined),
      check: () => answer(undefined),
      link: () => Promise.resolve('https://link'),
      async *list() {
        yield await answer({ key: 'a', bytes: 1, modifiedAt: new Date(0) });
      },
    },
    { clock: () => new Date(now), restMs: 10_000 },
  );
});

const listAll = async () => {
  for await (const object of storage.list('')) expect(object.key).toBe('a');
};

it('asks nothing of a store that did not answer until its rest is over', async () => {
  trouble = 'unreachable';
  await expect(storage.get('a')).rejects.toMatchObject({ trouble });
  expect(asked).toBe(1);
  trouble = undefined;
  now = 9_999;
  const put = storage.put('a', new Uint8Array(), { contentType: 'text/plain' });
  await expect(put).rejects.toMatchObject({ trouble: 'unreachable' });
  await expect(storage.head('a')).rejects.toThrow();
  await expect(storage.remove('a')).rejects.toThrow();
  await expect(listAll()).rejects.toThrow();
  expect(asked).toBe(1);
  now = 10_000;
  await storage.get('a');
  await listAll();
  expect(asked).toBe(3);
});

it('asks again as soon as a check succeeds', async () => {
  trouble = 'slow';
  await expect(listAll()).rejects.toThrow();
  await expect(storage.check()).rejects.toThrow();
  trouble = undefined;
  await expect(storage.get('a')).rejects.toThrow();
  await storage.check();
  await expect(storage.get('a')).resolves.toBeUndefined();
});

it('goes on asking where the answer was no', async () => {
  trouble = 'rights';
  await expect(storage.get('a')).rejects.toThrow();
  await expect(storage.get('a')).rejects.toThrow();
  expect(asked).toBe(2);
});

it('makes links all the time', async () => {
  trouble = 'unreachable';
  await expect(storage.check()).rejects.toThrow();
  const options = { expiresInSeconds: 1, contentType: 'a/b', contentDisposition: 'inline' };
  expect(await storage.link('a', options)).toBe('https://link');
});
