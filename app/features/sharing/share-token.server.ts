import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 16;
/** 128 bits in base64url. */
const TOKEN = /^[\w-]{22}$/;

/**
 * The secret part of a link's address: 128 bits derived from its id, so that its owner can be shown
 * it again though only its hash is stored.
 */
export function shareToken(secret: string, linkId: string): string {
  return createHmac('sha256', secret)
    .update(`cvstomize/share@1\n${linkId}`)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');
}

/** What of an address is stored. @returns undefined for what is no token. */
export function hashOfShareToken(token: string): string | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('base64url') : undefined;
}

/**
 * A link's token once more.
 *
 * @returns undefined where the secret it was derived from is gone: it still works, and cannot be shown.
 */
export function tokenAgain(
  secrets: readonly string[],
  { id, tokenHash }: { id: string; tokenHash: string },
): string | undefined {
  return secrets
    .map((secret) => shareToken(secret, id))
    .find((token) => hashOfShareToken(token) === tokenHash);
}

/** What a browser carries after the right password; another password makes it worthless. */
export function unlockedMark(
  secret: string,
  { id, passwordHash }: { id: string; passwordHash: string | null },
): string {
  return createHmac('sha256', secret)
    .update(`cvstomize/share-unlocked@1\n${id}\n${passwordHash ?? ''}`)
    .digest('base64url');
}

export function sameMark(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
