import { createHash, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/** A key that backups are sealed with. */
export interface BackupKey {
  /** Tells keys apart without telling anything of them: 16 hexadecimal digits. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * @param text 32 random bytes in base64, e.g. from `openssl rand -base64 32`.
 * @returns undefined where it is something else, or plainly not random.
 */
export function parseBackupKey(text: string): BackupKey | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return undefined;
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  if (bytes.byteLength !== KEY_BYTES || new Set(bytes).size < KEY_BYTES / 2) return undefined;
  const hash = createHash('sha256').update('cvstomize backup key id').update(bytes);
  return { id: hash.digest('hex').slice(0, 16), bytes };
}

/** The key of one sealed file: each has its own, so that counting nonces never repeat. */
export function deriveFileKey(key: BackupKey, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key.bytes, salt, 'cvstomize backup file 1', KEY_BYTES));
}
