import { randomBytes } from 'node:crypto';
import type { Reader, Transaction } from '#db/client';
import { recoveryCodes } from '#db/schema';
import { base32crockford } from '@scure/base';
import { and, count, eq } from 'drizzle-orm';
import { hashToken } from '../token.server';

const CODES = 10;
const CODE_BYTES = 10;

/** Makes somebody's codes anew; the ones before stop working. @returns them, which are not kept. */
export function issueRecoveryCodes(tx: Transaction, personId: string): string[] {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
  const codes = Array.from({ length: CODES }, () =>
    base32crockford.encode(randomBytes(CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-'),
  );
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ codeHash: hashOf(code), personId })))
    .run();
  return codes;
}

/** Uses a code up, however it was typed. @returns whether it was one. */
export function consumeRecoveryCode(tx: Transaction, personId: string, typed: string): boolean {
  const own = and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, hashOf(typed)));
  return tx.delete(recoveryCodes).where(own).run().changes > 0;
}

/** How many are left. */
export function countRecoveryCodes(read: Pick<Reader, 'select'>, personId: string): number {
  const own = eq(recoveryCodes.personId, personId);
  return read.select({ left: count() }).from(recoveryCodes).where(own).get()?.left ?? 0;
}

/** Crockford's alphabet has no letter that is taken for a digit: what was read so is put right. */
const hashOf = (typed: string): string =>
  hashToken(
    typed
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  );
