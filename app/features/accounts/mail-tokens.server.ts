import type { Database, Reader, Transaction } from '#db/client';
import { mailTokens } from '#db/schema';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { Failure } from '~/platform/failure';
import { HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { EMAIL_HOURS, LOG_IN_MINUTES, RESET_MINUTES, VERIFY_HOURS } from './mails';
import { hashToken, newToken } from './token.server';

export type TokenPurpose = 'verify' | 'reset' | 'log-in' | 'email-old' | 'email-new';

const LIFETIME_MS: Readonly<Record<TokenPurpose, number>> = {
  verify: VERIFY_HOURS * HOUR_MS,
  reset: RESET_MINUTES * MINUTE_MS,
  'log-in': LOG_IN_MINUTES * MINUTE_MS,
  'email-old': EMAIL_HOURS * HOUR_MS,
  'email-new': EMAIL_HOURS * HOUR_MS,
};

/** A mailed link that was used, has run out, was replaced by a newer one, or never existed. */
export class LinkInvalid extends Failure {
  override readonly name = 'LinkInvalid';
  constructor() {
    super('invalid', 'This link no longer works. Ask for a new one: only the newest works, once.');
  }
}

/** The token a link's page sends back; what cannot be one counts as a link that is gone. */
export const mailedToken = z.string().max(128).catch('');

/** Issues a single-use token; earlier ones of the same purpose stop working. @returns the token. */
export function issueToken(
  tx: Transaction,
  { personId, purpose, email }: { personId: string; purpose: TokenPurpose; email: string },
  now: Date,
): string {
  withdrawTokens(tx, personId, purpose);
  const token = newToken();
  tx.insert(mailTokens)
    .values({
      tokenHash: hashToken(token),
      personId,
      purpose,
      email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS[purpose]),
    })
    .run();
  return token;
}

/** Makes tokens nobody has used stop working. */
export function withdrawTokens(tx: Transaction, personId: string, purpose: TokenPurpose): void {
  tx.delete(mailTokens)
    .where(and(eq(mailTokens.personId, personId), eq(mailTokens.purpose, purpose)))
    .run();
}

/** Whom a token that still works was sent to. */
export function findToken(
  read: Reader,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): { personId: string; email: string } | undefined {
  return read
    .select({ personId: mailTokens.personId, email: mailTokens.email })
    .from(mailTokens)
    .where(
      and(
        eq(mailTokens.tokenHash, hashToken(token)),
        eq(mailTokens.purpose, purpose),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, now),
      ),
    )
    .get();
}

/** Uses a token up. @throws {LinkInvalid} also when another request was faster. */
export function useToken(
  tx: Transaction,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): { personId: string; email: string } {
  const found = findToken(tx, token, purpose, now);
  if (found === undefined) throw new LinkInvalid();
  tx.update(mailTokens)
    .set({ usedAt: now })
    .where(eq(mailTokens.tokenHash, hashToken(token)))
    .run();
  return found;
}

/** Deletes tokens that have run out. @returns how many. */
export function forgetExpiredTokens(database: Database, now: Date): number {
  return database.write(
    (tx) => tx.delete(mailTokens).where(lte(mailTokens.expiresAt, now)).run().changes,
  );
}
