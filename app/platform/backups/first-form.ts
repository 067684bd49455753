import { createDecipheriv } from 'node:crypto';
import { BackupFailure, damaged, wrongKey } from './backup-failure';
import { deriveFileKey, type BackupKey } from './backup-key';
import { inChunks } from './in-chunks';

/**
 * The form of backups before they were sealed with age, which is read as long as such backups may
 * be kept. A file: a header, then chunks of AES-256-GCM.
 *
 * header = magic (7 bytes), version (1), key id (8), salt (32). The file's key is derived from the
 * backup key and the salt. Chunk n is sealed under the nonce n ‖ (1 when it is the last, else 0)
 * with the header as associated data: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár,
 * CRYPTO 2015, https://eprint.iacr.org/2015/189). So a chunk that is changed, moved, dropped,
 * repeated or of another file does not open, and neither does a file that was cut off or added to.
 */
const MAGIC = Buffer.from('CVSTBAK', 'latin1');
const VERSION = 1;
const KEY_ID_BYTES = 8;
const SALT_BYTES = 32;
const HEADER_BYTES = MAGIC.byteLength + 1 + KEY_ID_BYTES + SALT_BYTES;
const CHUNK_BYTES = 256 * 1024;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Whether a file of these first bytes, seven at least, has this form. */
export const isFirstForm = (start: Uint8Array): boolean =>
  MAGIC.equals(start.subarray(0, MAGIC.byteLength));

/**
 * Decrypts in constant memory. Whoever reads it must read it to the end: only then is it known to
 * be whole.
 *
 * @throws {BackupFailure} `unknown_form`, `wrong_key` or `damaged`.
 */
export async function* unsealFirstForm(
  sealed: AsyncIterable<Uint8Array>,
  keys: readonly BackupKey[],
): AsyncGenerator<Uint8Array> {
  const source = sealed[Symbol.asyncIterator]();
  const { header, rest } = await readHeader(source);
  const key = findKey(header, keys);
  const fileKey = deriveFileKey(key, header.subarray(-SALT_BYTES));
  let number = 0;
  for await (const { bytes, last } of inChunks(rest, CHUNK_BYTES + TAG_BYTES)) {
    yield open(bytes, { fileKey, header, nonce: nonce(number, last) });
    number += 1;
  }
}

/** The id of the key that a sealed file needs. */
function sealingKeyId(start: Uint8Array): string {
  const from = MAGIC.byteLength + 1;
  return Buffer.from(start.subarray(from, from + KEY_ID_BYTES)).toString('hex');
}

async function readHeader(source: AsyncIterator<Uint8Array>) {
  let start = Buffer.alloc(0);
  while (start.byteLength < HEADER_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield start.subarray(HEADER_BYTES);
      for (let next = await source.next(); next.done !== true; next = await source.next()) {
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  checkForm(start);
  return { header: start.subarray(0, HEADER_BYTES), rest: rest() };
}

function checkForm(start: Uint8Array): void {
  const version = start[MAGIC.byteLength];
  if (version !== undefined && version > VERSION) {
    throw new BackupFailure(
      'unknown_form',
      `This backup has form ${version}; this version of CVstomize reads up to ${VERSION}. Use a newer one.`,
    );
  }
  if (version !== VERSION || start.byteLength < HEADER_BYTES) {
    throw new BackupFailure('damaged', 'The backup is cut off in its first bytes.');
  }
}

function findKey(header: Uint8Array, keys: readonly BackupKey[]): BackupKey {
  const id = sealingKeyId(header);
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw wrongKey(id, keys);
  return key;
}

function open(
  sealed: Uint8Array,
  given: { fileKey: Uint8Array; header: Uint8Array; nonce: Uint8Array },
): Uint8Array {
  if (sealed.byteLength < TAG_BYTES) throw damaged();
  const split = sealed.byteLength - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', given.fileKey, given.nonce);
  decipher.setAAD(given.header);
  decipher.setAuthTag(sealed.subarray(split));
  const plain = decipher.update(sealed.subarray(0, split));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch (error) {
    throw damaged(error);
  }
}

/** 11 bytes that count, and one that says whether this is the last chunk. */
function nonce(number: number, last: boolean): Uint8Array {
  const bytes = Buffer.alloc(NONCE_BYTES);
  bytes.writeUIntBE(number, NONCE_BYTES - 7, 6);
  bytes.writeUInt8(last ? 1 : 0, NONCE_BYTES - 1);
  return bytes;
}
