import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectStorage } from '../object-storage';

const PDF = { contentType: 'application/pdf' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

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
      expect(await storage.has('missing.pdf')).toBe(false);
      expect(await storage.has('missing/deep.pdf')).toBe(false);
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
      expect(await storage.has('pdf/a.pdf')).toBe(false);
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
      await expect(storage.has(key)).rejects.toThrow();
      await expect(storage.remove(key)).rejects.toThrow();
    });

    it('says that it can be written to', async () => {
      await expect(storage.check()).resolves.toBeUndefined();
    });
  });
}
