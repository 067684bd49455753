import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBackupKey, type BackupKey } from './backup-key';
import { newBackupKey } from './testing/new-backup-key';
import { seal, sealingKeyId, unseal } from './sealing';

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

const sealed = (plain: Uint8Array, piece = 100_000, by = key) =>
  whole(seal(inPieces(plain, piece), by));
const opened = (bytes: Uint8Array, keys: BackupKey[] = [key], piece = 70_000) =>
  whole(unseal(inPieces(bytes, piece), keys));

describe('sealing', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])(
    'gives back %i bytes as they were',
    async (size) => {
      const plain = randomBytes(size);
      const bytes = await sealed(plain);
      expect(bytes.byteLength).toBe(HEADER + size + TAG * Math.max(1, Math.ceil(size / CHUNK)));
      expect((await opened(bytes)).equals(plain)).toBe(true);
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
      { numRuns: 40 },
    );
  });

  it('shows nothing of what it holds, and never twice the same', async () => {
    const plain = Buffer.alloc(10_000, 'Marta Wielgosz');
    const [one, other] = [await sealed(plain), await sealed(plain)];
    expect(one.includes('Marta')).toBe(false);
    expect(one.subarray(HEADER).equals(other.subarray(HEADER))).toBe(false);
  });

  it('opens with any of the keys, and names the one it needs', async () => {
    const older = newBackupKey();
    const bytes = await sealed(Buffer.from('words'), 100, older);
    expect((await opened(bytes, [key, older])).toString()).toBe('words');
    expect(sealingKeyId(bytes)).toBe(older.id);
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
      { numRuns: 100, examples: Array.from({ length: HEADER + TAG }, (_, at) => [at, 1]) },
    );
  });

  it('opens nothing that was cut off, wherever', async () => {
    const plain = randomBytes(2 * CHUNK);
    const bytes = await sealed(plain);
    const ends = [0, 1, 7, 8, 47, 48, 49, 63, 64, HEADER + CHUNK + TAG, bytes.byteLength - 1];
    for (const end of ends) {
      await expect(opened(bytes.subarray(0, end)), `cut to ${end}`).rejects.toMatchObject({
        name: 'BackupFailure',
      });
    }
  });

  it('opens nothing that was added to, moved about or repeated', async () => {
    const bytes = await sealed(randomBytes(3 * CHUNK));
    const header = bytes.subarray(0, HEADER);
    const chunk = (n: number) =>
      bytes.subarray(HEADER + n * (CHUNK + TAG), HEADER + (n + 1) * (CHUNK + TAG));
    const other = await sealed(randomBytes(3 * CHUNK));
    const forged = [
      [bytes, Buffer.from('x')],
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

  it('tells what is no backup from a newer form', async () => {
    await expect(opened(Buffer.from('SQLite format 3\0'))).rejects.toMatchObject({
      kind: 'unknown_form',
      message: 'This is no backup made by CVstomize.',
    });
    const newer = await sealed(Buffer.from('words'));
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

  it('has an id that is always the same and tells nothing of it', () => {
    const text = randomBytes(32).toString('base64');
    const parsed = parseBackupKey(text);
    expect(parsed).toEqual(parseBackupKey(text));
    expect(Buffer.from(parsed?.bytes ?? []).includes(Buffer.from(parsed?.id ?? '', 'hex'))).toBe(
      false,
    );
  });
});
