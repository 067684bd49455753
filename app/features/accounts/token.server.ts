import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, in 43 URL-safe characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What of a token is stored: enough to recognise it, useless to whoever reads the database. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
