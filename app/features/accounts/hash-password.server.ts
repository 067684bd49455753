import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/bcrypt';
import { normalisePassword } from './password.server';

/**
 * bcrypt reads 72 bytes and stops at a zero byte; a digest of fixed length, in base64, has neither
 * limit. It is keyed, not secret: so digests stolen elsewhere cannot be tried against our hashes.
 */
function condense(password: string): string {
  return createHmac('sha256', 'cvstomize/password@1')
    .update(normalisePassword(password), 'utf8')
    .digest('base64');
}

/**
 * Hashes a password off the main thread.
 *
 * @param cost the configuration's `passwordCost`.
 * @returns a bcrypt string.
 */
export function hashPassword(password: string, cost: number): Promise<string> {
  return hash(condense(password), cost);
}

/** Salt and digest of a random value nobody kept. */
const DECOY = 'PSJupyfDtwDsm.qXcimOZuKmbhRmaPJKh18n20oJEfCC9SMnj..xW';

/**
 * Whether a password matches. With no hash to compare with, the same work is done and the answer
 * is no, so that time tells nobody whether an account exists.
 *
 * @param cost what hashes are made with; of the work that is done where there is none.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | null | undefined,
  cost: number,
): Promise<boolean> {
  const decoy = `$2b$${String(cost).padStart(2, '0')}$${DECOY}`;
  const matches = await verify(condense(password), passwordHash ?? decoy);
  return matches && typeof passwordHash === 'string';
}
