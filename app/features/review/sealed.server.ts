import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** A new key of a link: 256 random bits. */
export const newReviewKey = (): string => randomBytes(KEY_BYTES).toString('base64url');

/** Under which a sealed text is found; undefined where this is no key. Tells nothing of the key. */
export function idOfKey(key: string): string | undefined {
  if (!KEY.test(key)) return undefined;
  return createHash('sha256').update(`cv-review id\n${key}`).digest('base64url');
}

/** What a text is of a review: each is sealed with a key of its own, which follows from the link's. */
export type Sealed = 'text' | `words ${number}`;

/** A text that only the key opens (AES-256-GCM, the nonce random). */
export function seal(text: string, key: string, what: Sealed = 'text'): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key, what), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws where the key is another, it is something else of the review, or the bytes were changed. */
export function unseal(sealed: Uint8Array, key: string, what: Sealed = 'text'): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    cipherKey(key, what),
    bytes.subarray(0, IV_BYTES),
  );
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = bytes.subarray(IV_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** RFC 5869; bound to its use. */
const cipherKey = (key: string, what: Sealed): Buffer =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(key, 'base64url'), '', `cv-review ${what}`, KEY_BYTES),
  );
