import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a secret of somebody's under one of ours (AES-256-GCM), bound to whose it is. */
export function sealSecret(secret: Uint8Array, ours: string, personId: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(ours), iv).setAAD(Buffer.from(personId));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/**
 * Opens what one of our secrets sealed.
 *
 * @param ours newest first, so that rotating them loses nothing until the old one is gone.
 * @returns undefined where none of them did, or it is somebody else's.
 */
export function unsealSecret(
  sealed: Buffer,
  ours: readonly string[],
  personId: string,
): Buffer | undefined {
  for (const one of ours) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(one), sealed.subarray(0, IV_BYTES));
      decipher.setAAD(Buffer.from(personId));
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const body = sealed.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      // Sealed under another of them.
    }
  }
  return undefined;
}

/** RFC 5869; bound to its use. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'cvstomize/second-factor@1', KEY_BYTES));
