import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/bcrypt';
import { normalisePassword } from './password';

/** 2^12 rounds: about a quarter of a second on a small machine. */
const COST = 12;

/**
 * bcrypt reads 72 bytes and stops at a zero byte; a digest of fixed length, in base64, has neither
 * limit. It is keyed, not secret: so digests stolen elsewhere cannot be tried against our hashes.
 */
function condense(password: string): string {
  return createHmac('sha256', 'cvstomize/password@1')
    .update(normalisePassword(password), 'utf8')
    .digest('base64');
}

/** Hashes a password off the main thread. @returns a bcrypt string of cost 12. */
export function hashPassword(password: string): Promise<string> {
  return hash(condense(password), COST);
}

/** Of a random value nobody kept. */
const DECOY = '$2b$12$PSJupyfDtwDsm.qXcimOZuKmbhRmaPJKh18n20oJEfCC9SMnj..xW';

/**
 * Whether a password matches. With no hash to compare with, the same work is done and the answer
 * is no, so that time tells nobody whether an account exists.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const matches = await verify(condense(password), passwordHash ?? DECOY);
  return matches && typeof passwordHash === 'string';
}
