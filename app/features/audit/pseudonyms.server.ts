import { createHmac, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { auditSalts } from '#db/schema';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { dayOf } from '~/platform/utc-day';

/** 66 bits: no two of a day alike by chance. */
const PSEUDONYM_LENGTH = 11;

/** Keys the marks, beside the day's salt: the newest of the session secrets. */
export interface PseudonymKey {
  readonly secret: string;
}

/**
 * A network as the audit knows it: the same all day (UTC), another tomorrow. It is keyed with a
 * secret and the day's salt; once that is deleted nobody can tell whose it was.
 */
export function visitorPseudonym(
  tx: Transaction,
  { secret }: PseudonymKey,
  clientAddress: string,
  now: Date,
): string {
  return `visitor-${pseudonymOf(tx, secret, clientNetwork(clientAddress), now)}`;
}

/** A mail address as the audit knows it where it is nobody's, or nobody looked. As for visitors. */
export function addressPseudonym(
  tx: Transaction,
  { secret }: PseudonymKey,
  address: string,
  now: Date,
): string {
  return `address-${pseudonymOf(tx, secret, address, now)}`;
}

function pseudonymOf(tx: Transaction, secret: string, text: string, now: Date): string {
  const key = createHmac('sha256', secret)
    .update(`cvstomize/audit-day@1\n${saltOf(tx, now)}`)
    .digest();
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, PSEUDONYM_LENGTH);
}

function saltOf(tx: Transaction, now: Date): string {
  const day = dayOf(now);
  const known = tx.select().from(auditSalts).where(eq(auditSalts.day, day)).get();
  if (known !== undefined) return known.salt;
  const salt = randomBytes(32).toString('base64url');
  tx.insert(auditSalts).values({ day, salt }).run();
  return salt;
}

/** Deletes the salts of days that are over. @returns how many. */
export function forgetSalts(tx: Transaction, now: Date): number {
  return tx
    .delete(auditSalts)
    .where(lt(auditSalts.day, dayOf(now)))
    .run().changes;
}
