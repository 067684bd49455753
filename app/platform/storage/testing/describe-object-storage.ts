import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentDisposition } from '~/platform/http/content-disposition';
import type { ListedObject, ObjectStorage } from '../object-storage';

const PDF = { contentType: 'application/pdf' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Stores list 1,000 objects a page. */
const MORE_THAN_A_PAGE = 1_005;
const LINK = { expiresInSeconds: 60, contentType: 'application/pdf', contentDisposition: 'inline' };
const FILE_NAMES = [
  'Resume.pdf',
  'Žofie Nováková – Resume.pdf',
  '陳大文 – 履歷.pdf',
  'عمر – السيرة الذاتية.pdf',
  'It\'s 100% "me" (final)*; v=2.pdf',
];

async function keysOf(objects: AsyncIterable<ListedObject>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of objects) keys.push(key);
  return keys;
}

/** What every adapter of `ObjectStorage` must pass. `open` gives an empty store. */
export function describeObjectStorage(
  name: string,
  open: () => Promise<{ storage: ObjectStorage; close: () => Promise<void> }>,
): void {
  describe(`${name} as object storage`, () => {
    let storage: ObjectStorage;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ storage, close } = await open());
    });
    afterEach(() => close());

    it('gives back the bytes and the type that were put', async () => {
      await storage.put('pdf/ab/abc.pdf', bytes('one'), PDF);
      expect(await storage.get('pdf/ab/abc.pdf')).toEqual({
        bytes: bytes('one'),
        contentType: 'application/pdf',
      });
    });

    it('keeps a type that the ending does not tell', async () => {
      await storage.put('a.pdf', bytes('one'), { contentType: 'text/markdown; charset=utf-8' });
      expect((await storage.get('a.pdf'))?.contentType).toBe('text/markdown; charset=utf-8');
      await storage.put('a.pdf', bytes('one'), PDF);
      expect((await storage.get('a.pdf'))?.contentType).toBe('application/pdf');
    });

    it('keeps every byte, and no bytes at all', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, index) => index);
      await storage.put('every', every, PDF);
      await storage.put('none', new Uint8Array(), PDF);
      expect((await storage.get('every'))?.bytes).toEqual(every);
      expect((await storage.get('none'))?.bytes).toEqual(new Uint8Array());
    });

    it('has nothing under a key that was never put', async () => {
      expect(await storage.get('missing.pdf')).toBeUndefined();
      expect(await storage.head('missing.pdf')).toBeUndefined();
      expect(await storage.head('missing/deep.pdf')).toBeUndefined();
    });

    it('tells size, type and time without reading', async () => {
      await storage.put('pdf/a.pdf', bytes('four'), PDF);
      const facts = await storage.head('pdf/a.pdf');
      expect(facts).toMatchObject({ bytes: 4, contentType: 'application/pdf' });
      expect(facts?.modifiedAt).toBeInstanceOf(Date);
      await storage.put('pdf/a.pdf', bytes('1'), { contentType: 'text/markdown' });
      expect(await storage.head('pdf/a.pdf')).toMatchObject({
        bytes: 1,
        contentType: 'text/markdown',
      });
    });

    it('lists what is under a prefix, in the order of keys', async () => {
      const keys = ['a.pdf', 'a/b.pdf', 'a-1/c.pdf', 'a/b/d.pdf', 'b/e.pdf', 'ab.pdf'];
      for (const key of keys) await storage.put(key, bytes(key), { contentType: 'text/x-own' });
      expect(await keysOf(storage.list(''))).toEqual(keys.toSorted());
      expect(await keysOf(storage.list('a/'))).toEqual(['a/b.pdf', 'a/b/d.pdf']);
      expect(await keysOf(storage.list('c/'))).toEqual([]);
      for await (const { key, bytes: size, modifiedAt } of storage.list('b/')) {
        expect([key, size]).toEqual(['b/e.pdf', 'b/e.pdf'.length]);
        expect(modifiedAt).toBeInstanceOf(Date);
      }
    });

    it('lists more than fit a page', async () => {
      const keys = Array.from(
        { length: MORE_THAN_A_PAGE },
        (_, index) => `many/${String(index).padStart(4, '0')}`,
      );
      for (let start = 0; start < keys.length; start += 50) {
        await Promise.all(
          keys.slice(start, start + 50).map((key) => storage.put(key, bytes('1'), PDF)),
        );
      }
      expect(await keysOf(storage.list('many/'))).toEqual(keys);
    });

    it('gives links that come with the type and the name asked for, or none', async () => {
      await storage.put('pdf/a.pdf', bytes('one'), { contentType: 'text/plain' });
      for (const fileName of FILE_NAMES) {
        const link = await storage.link('pdf/a.pdf', {
          expiresInSeconds: 60,
          contentType: 'application/pdf',
          contentDisposition: contentDisposition(fileName),
        });
        if (link === undefined) return;
        const response = await fetch(link);
        expect(response.status).toBe(200);
        expect(response.headers.get('Content-Type')).toBe('application/pdf');
        expect(response.headers.get('Content-Disposition')).toBe(contentDisposition(fileName));
        expect(response.headers.get('Cache-Control')).toBe('private, no-store');
        expect(await response.text()).toBe('one');
      }
    });

    it('takes the same object twice, and replaces another', async () => {
      await storage.put('a.pdf', bytes('one'), PDF);
      await storage.put('a.pdf', bytes('one'), PDF);
      await storage.put('a.pdf', bytes('two, and longer'), PDF);
      await storage.put('a.pdf', bytes('3'), PDF);
      expect((await storage.get('a.pdf'))?.bytes).toEqual(bytes('3'));
    });

    it('shows a reader all bytes or none while the object is replaced', async () => {
      const versions = ['a', 'b'].map((letter) => bytes(letter.repeat(200_000)));
      await storage.put('a.pdf', bytes('a'.repeat(200_000)), PDF);
      const writes = (async () => {
        for (const version of [...versions, ...versions, ...versions]) {
          await storage.put('a.pdf', version, PDF);
        }
      })();
      for (let round = 0; round < 20; round += 1) {
        const read = await storage.get('a.pdf');
        expect(read?.bytes.byteLength).toBe(200_000);
        expect(new Set(read?.bytes).size).toBe(1);
      }
      await writes;
    });

    it('takes the same key from many writers at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, () => storage.put('pdf/same.pdf', bytes('same'), PDF)),
      );
      expect((await storage.get('pdf/same.pdf'))?.bytes).toEqual(bytes('same'));
    });

    it('removes an object, and what is not there', async () => {
      await storage.put('pdf/a.pdf', bytes('one'), { contentType: 'text/plain' });
      await storage.remove('pdf/a.pdf');
      await storage.remove('pdf/a.pdf');
      await storage.remove('never/was.pdf');
      expect(await storage.head('pdf/a.pdf')).toBeUndefined();
      await storage.put('pdf/a.pdf', bytes('two'), PDF);
      expect((await storage.get('pdf/a.pdf'))?.contentType).toBe('application/pdf');
    });

    it.each([
      '',
      '.',
      '..',
      '/a',
      'a/',
      'a//b',
      'a/./b',
      'a/../b',
      '../a',
      'a/..',
      '.hidden',
      '-a',
      'A',
      'a b',
      'a\\b',
      'a\0b',
      'a\n',
      'a%2fb',
      'ä',
      'a~type',
      '~incoming/a',
      'c:',
      'x'.repeat(600),
      'x'.repeat(300),
    ])('refuses the key %j in every operation', async (key) => {
      await expect(storage.put(key, bytes('one'), PDF)).rejects.toThrow();
      await expect(storage.get(key)).rejects.toThrow();
      await expect(storage.head(key)).rejects.toThrow();
      await expect(storage.remove(key)).rejects.toThrow();
      await expect(storage.link(key, LINK)).rejects.toThrow();
    });

    it('says that it can be written to', async () => {
      await expect(storage.check()).resolves.toBeUndefined();
    });
  });
}
