import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Config } from '~/platform/config/environment';
import { newId } from '~/platform/id.server';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '~/platform/durations';

type TokenConfig = Pick<Config, 'sessionSecrets' | 'publicUrl'>;

export const ACCESS_MINUTES = 30;
const ALGORITHM = 'HS256';
const AUDIENCE = 'cvstomize-api';
const KEY_BYTES = 32;
/** A key signs for a week: whoever finds one out has it for that long. */
const KEY_MS = 7 * DAY_MS;

const weekOf = (at: Date): number => Math.floor(at.getTime() / KEY_MS);

/** The key of a week: it follows from the session secret, so machines agree and nothing is kept. */
const keyOf = (secret: string, week: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `cvstomize/access-token@1 ${week}`, KEY_BYTES));

/** A token of 30 minutes for the API. @param tokenId of the family it comes from. */
export async function signAccessToken(
  { sessionSecrets, publicUrl }: TokenConfig,
  { personId, tokenId }: { personId: string; tokenId: string },
  now: Date,
): Promise<string> {
  const week = weekOf(now);
  return new SignJWT({ fam: tokenId })
    .setProtectedHeader({ alg: ALGORITHM, kid: String(week), typ: 'at+jwt' })
    .setIssuer(publicUrl)
    .setAudience(AUDIENCE)
    .setSubject(personId)
    .setJti(newId())
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + ACCESS_MINUTES * MINUTE_MS))
    .sign(keyOf(sessionSecrets[0] ?? '', week));
}

const claims = z.object({ sub: z.string(), fam: z.string() });

/** Whose token this is, and of which family; undefined where we did not sign it or it is over. */
export async function verifyAccessToken(
  { sessionSecrets, publicUrl }: TokenConfig,
  token: string,
  now: Date,
): Promise<{ personId: string; tokenId: string } | undefined> {
  // A token of the last minutes of a week is good in the next one.
  const weeks = new Set([
    weekOf(now),
    weekOf(new Date(now.getTime() - ACCESS_MINUTES * MINUTE_MS)),
  ]);
  for (const secret of sessionSecrets) {
    for (const week of weeks) {
      try {
        const { payload } = await jwtVerify(token, keyOf(secret, week), {
          algorithms: [ALGORITHM],
          typ: 'at+jwt',
          issuer: publicUrl,
          audience: AUDIENCE,
          currentDate: new Date(Math.floor(now.getTime() / SECOND_MS) * SECOND_MS),
        });
        const read = claims.safeParse(payload);
        return read.success ? { personId: read.data.sub, tokenId: read.data.fam } : undefined;
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
      }
    }
  }
  return undefined;
}
