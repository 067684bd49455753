import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from '#db/client';
import { passkeyChallenges } from '#db/schema';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { MINUTE_MS } from '~/platform/durations';

/** Time to find the device and to show a finger. */
const CHALLENGE_MS = 5 * MINUTE_MS;
const CHALLENGE_BYTES = 32;

/** A new challenge. @param personId whose new passkey it is for; null for whoever logs in. */
export function issueChallenge(
  tx: Transaction,
  personId: string | null,
  now: Date,
): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(randomBytes(CHALLENGE_BYTES));
  const challenge = Buffer.from(bytes).toString('base64url');
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  tx.insert(passkeyChallenges).values({ challenge, personId, expiresAt }).run();
  return bytes;
}

/**
 * Uses up the challenge an answer is to. It is a write of its own: an answer that proves nothing has
 * used it up, too.
 *
 * @param clientData what the browser signed, as base64url of JSON.
 * @returns the challenge; undefined where it is not open, or not for this.
 */
export function consumeChallenge(
  database: Database,
  { clientData, personId }: { clientData: string; personId: string | null },
  now: Date,
): string | undefined {
  const challenge = challengeOf(clientData);
  if (challenge === undefined) return undefined;
  const whose =
    personId === null
      ? isNull(passkeyChallenges.personId)
      : eq(passkeyChallenges.personId, personId);
  const open = and(
    eq(passkeyChallenges.challenge, challenge),
    whose,
    gt(passkeyChallenges.expiresAt, now),
  );
  const used = database.write((tx) => tx.delete(passkeyChallenges).where(open).run().changes > 0, {
    aside: true,
  });
  return used ? challenge : undefined;
}

const signed = z.object({ challenge: z.string() });

function challengeOf(clientData: string): string | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    return signed.safeParse(json).data?.challenge;
  } catch {
    return undefined;
  }
}

/** Deletes challenges nobody answered in time. @returns how many. */
export function forgetChallenges(database: Database, now: Date): number {
  return database.write(
    (tx) => tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now)).run().changes,
  );
}
