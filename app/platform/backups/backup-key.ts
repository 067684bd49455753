import { createHash, hkdfSync } from 'node:crypto';
import { bech32 } from '@scure/base';

const KEY_BYTES = 32;
const IDENTITY_KIND = 'age-secret-key-';
const IDENTITY_PREFIX = 'AGE-SECRET-KEY-1';

/** A key that backups are sealed with. */
export interface BackupKey {
  /** Tells keys apart without telling anything of them: 16 hexadecimal digits. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * @param text an identity of age, from `age-keygen`, or 32 random bytes in base64, from
 *   `openssl rand -base64 32`.
 * @returns undefined where it is something else, or plainly not random.
 */
export function parseBackupKey(text: string): BackupKey | undefined {
  const bytes = text.startsWith(IDENTITY_PREFIX) ? bytesOfIdentity(text) : bytesOfBase64(text);
  if (bytes?.byteLength !== KEY_BYTES || new Set(bytes).size < KEY_BYTES / 2) return undefined;
  const hash = createHash('sha256').update('cvstomize backup key id').update(bytes);
  return { id: hash.digest('hex').slice(0, 16), bytes };
}

/** The keys among these texts. */
export const parseBackupKeys = (texts: readonly string[]): BackupKey[] =>
  texts.map(parseBackupKey).filter((key) => key !== undefined);

/** A key as the identity with which age opens what it sealed (https://age-encryption.org/v1). */
export const ageIdentityOf = ({ bytes }: BackupKey): string =>
  bech32.encodeFromBytes(IDENTITY_KIND, bytes).toUpperCase();

function bytesOfBase64(text: string): Uint8Array | undefined {
  return /^[A-Za-z0-9+/]{43}=$/.test(text)
    ? new Uint8Array(Buffer.from(text, 'base64'))
    : undefined;
}

function bytesOfIdentity(text: string): Uint8Array | undefined {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(text);
    return prefix.toLowerCase() === IDENTITY_KIND ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The key of one file in the form before age: each has its own, so that counting nonces never repeat. */
export function deriveFileKey(key: BackupKey, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key.bytes, salt, 'cvstomize backup file 1', KEY_BYTES));
}
