import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageIdentityOf, parseBackupKey, type BackupKey } from './backup-key';
import { newBackupKey } from './testing/new-backup-key';
import { sealFirstForm } from './testing/seal-first-form';
import { seal, unseal } from './sealing';

/** Made once by `age-keygen` and `age -r` 1.1.1; it opens nothing else. */
const AGE_KEYGEN = {
  identity: 'AGE-SECRET-KEY-1QYPZQQE6P8J70728EGLP5K0KSD9QV8CTE9GSHJG5DU9E22GGF3GSL5CE7L',
  sealed:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBYVmx1aU1idmYzQjVLK0J1OFNSZ1Z3Y2NyYWdDVGhKRTlkSUxvQ1NjRzJzCkx6L0NhL3k4Y3FESkwrN0g0WkkxTTZvK2plNW4wODBxdTA0YWloM05OTDAKLS0tIHdtcDVIWHhGRDlQb0tjK1hqQlpYVlpFTUM3bWZib3B4QlFsckJjNkVpR2sKIRy3bHQzJ0m8ALgOF+L08YWzZ+wbji/nDJlOXKB9+DSj4c24E0diKoIXq4fyS8KVSq6KQfyMAlo2YA==',
};

const CHUNK = 256 * 1024;
const TAG = 16;
const HEADER = 48;

const key = newBackupKey();

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const opened = (bytes: Uint8Array, keys: BackupKey[] = [key], piece = 70_000) =>
  whole(unseal(inPieces(bytes, piece), keys));

describe.each([
  ['with age', seal],
  ['in the form before age', sealFirstForm],
])('what is sealed %s', (_, sealWith) => {
  const sealed = (plain: Uint8Array, piece = 100_000, by = key) =>
    whole(sealWith(inPieces(plain, piece), by));

  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])(
    'gives back %i bytes as they were',
    async (size) => {
      const plain = randomBytes(size);
      expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
    },
  );

  it('does not depend on how the streams are cut', async () => {
    const sizes = fc.integer({ min: 1, max: 3 * CHUNK });
    await fc.assert(
      fc.asyncProperty(fc.nat(2 * CHUNK + 100), sizes, sizes, async (size, one, other) => {
        const plain = Buffer.alloc(size, 'words');
        const back = await opened(await sealed(plain, one), [key], other);
        expect(back.equals(plain)).toBe(true);
      }),
      { numRuns: 20, examples: [[50, 1, 1]] },
    );
  });

  it('shows nothing of what it holds, and never twice the same', async () => {
    const plain = Buffer.alloc(10_000, 'Marta Wielgosz');
    const [one, other] = [await sealed(plain), await sealed(plain)];
    expect(one.includes('Marta')).toBe(false);
    expect(one.subarray(-5_000).equals(other.subarray(-5_000))).toBe(false);
  });

  it('opens with any of the keys, and names the one it needs', async () => {
    const older = newBackupKey();
    const bytes = await sealed(Buffer.from('words'), 100, older);
    expect((await opened(bytes, [key, older])).toString()).toBe('words');
    await expect(opened(bytes, [key])).rejects.toMatchObject({
      kind: 'wrong_key',
      message: expect.stringContaining(`key ${older.id}; BACKUP_KEY has ${key.id}`) as string,
    });
    await expect(opened(bytes, [])).rejects.toThrow('BACKUP_KEY has none');
  });

  it('is not opened by another key under the same id', async () => {
    const bytes = await sealed(Buffer.from('words'));
    await expect(opened(bytes, [{ ...newBackupKey(), id: key.id }])).rejects.toMatchObject({
      kind: 'damaged',
    });
  });

  it('opens no byte that was changed, anywhere', async () => {
    const bytes = await sealed(randomBytes(CHUNK + 500));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.byteLength - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(bytes);
          changed.writeUInt8(changed.readUInt8(at) ^ by, at);
          await expect(opened(changed)).rejects.toMatchObject({ name: 'BackupFailure' });
        },
      ),
      { numRuns: 50, examples: Array.from({ length: 300 }, (_, at) => [at, 1]) },
    );
  });

  it('opens nothing that was cut off or added to, wherever', async () => {
    const bytes = await sealed(randomBytes(2 * CHUNK));
    const ends = [0, 1, 7, 8, 47, 48, 49, 63, 64, 200, HEADER + CHUNK + TAG, bytes.byteLength - 1];
    for (const end of ends) {
      await expect(opened(bytes.subarray(0, end)), `cut to ${end}`).rejects.toMatchObject({
        name: 'BackupFailure',
      });
    }
    await expect(opened(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toMatchObject({
      kind: 'damaged',
    });
  });

  it('says what kept its source from being read', async () => {
    const bytes = await sealed(randomBytes(CHUNK));
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1_000);
      await Promise.reject(new Error('The disk is gone'));
    }
    await expect(whole(unseal(breaking(), [key]))).rejects.toThrow('The disk is gone');
  });
});

describe('the form of age', () => {
  it('is opened by any program for it, with the key as its identity', async () => {
    const { Decrypter } = await import('age-encryption');
    const standard = new Decrypter();
    standard.addIdentity(ageIdentityOf(key));
    const bytes = await whole(seal(inPieces(Buffer.from('words'), 100), key));
    expect(await standard.decrypt(bytes, 'text')).toBe('words');
  });

  it('opens what the standard tool sealed for the identity', async () => {
    const own = parseBackupKey(AGE_KEYGEN.identity);
    const bytes = Buffer.from(AGE_KEYGEN.sealed, 'base64');
    expect((await opened(bytes, [key, own!])).toString()).toBe('words of the standard tool');
    await expect(opened(bytes)).rejects.toMatchObject({ kind: 'wrong_key' });
  });
});

describe('the form before age', () => {
  it('opens nothing whose chunks were moved about or repeated', async () => {
    const sealed = (plain: Uint8Array) => whole(sealFirstForm(inPieces(plain, 100_000), key));
    const bytes = await sealed(randomBytes(3 * CHUNK));
    const header = bytes.subarray(0, HEADER);
    const chunk = (n: number) =>
      bytes.subarray(HEADER + n * (CHUNK + TAG), HEADER + (n + 1) * (CHUNK + TAG));
    const other = await sealed(randomBytes(3 * CHUNK));
    const forged = [
      [header, chunk(1), chunk(0), chunk(2)],
      [header, chunk(0), chunk(2)],
      [header, chunk(0), chunk(0), chunk(1), chunk(2)],
      [other.subarray(0, HEADER), chunk(0), chunk(1), chunk(2)],
      [header, chunk(0), chunk(1), other.subarray(HEADER + 2 * (CHUNK + TAG))],
    ];
    for (const pieces of forged) {
      await expect(opened(Buffer.concat(pieces))).rejects.toMatchObject({ kind: 'damaged' });
    }
  });
});

describe('what has neither form', () => {
  it('is told from a newer form', async () => {
    await expect(opened(Buffer.from('SQLite format 3\0'))).rejects.toMatchObject({
      kind: 'unknown_form',
      message: 'This is no backup made by CVstomize.',
    });
    await expect(opened(Buffer.from('age-encryption.org/v2\n'))).rejects.toThrow(/form 2.*form 1/);
    const newer = await whole(sealFirstForm(inPieces(Buffer.from('words'), 100), key));
    newer.writeUInt8(2, 7);
    await expect(opened(newer)).rejects.toThrow(/form 2.*reads up to 1/);
  });
});

describe('a backup key', () => {
  it.each([
    '',
    'short',
    Buffer.alloc(32).toString('base64'),
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('base64'),
    randomBytes(32).toString('hex'),
    `${randomBytes(32).toString('base64')}\n`,
  ])('is not %j', (text) => {
    expect(parseBackupKey(text)).toBeUndefined();
  });

  it('is an identity of age, too, and one is made of every key', () => {
    const text = ageIdentityOf(key);
    expect(text).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
    expect(parseBackupKey(text)).toEqual(key);
    expect(
      parseBackupKey(text.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'))),
    ).toBeUndefined();
    expect(parseBackupKey('AGE-SECRET-KEY-1')).toBeUndefined();
  });

  it('has an id that is always the same and tells nothing of it', () => {
    const text = randomBytes(32).toString('base64');
    const parsed = parseBackupKey(text);
    expect(parsed).toEqual(parseBackupKey(text));
    expect(Buffer.from(parsed?.bytes ?? []).includes(Buffer.from(parsed?.id ?? '', 'hex'))).toBe(
      false,
    );
  });
});
