import type { Database } from '#db/client';
import { giveAuthenticator } from '~/features/accounts/testing/give-authenticator.server';
import { findPerson } from '../find-person.server';
import { grantOperator } from '../operators.server';

/** An operator with a second factor, which every session of theirs has just shown. */
export function makeOperator(database: Database, address: string, now: Date): void {
  grantOperator(database, address, now);
  giveAuthenticator(database, findPerson(database.read, address)?.id ?? '', now);
}
