import { eq, like } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEvents, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { createGuest } from '~/features/accounts/guests.server';
import { removePerson } from '~/features/privacy/remove-people.server';
import { grantOperator, listOperators, revokeOperator } from './operators.server';

const NOW = new Date('2026-12-01T12:00:00Z');
const ADDRESS = 'operator@example.org';

let opened: ReturnType<typeof openTestDatabase>;
let personId: string;
beforeEach(() => {
  opened = openTestDatabase();
  personId = createGuest(opened.database, null, NOW).actor.personId;
  opened.database.write((tx) => {
    tx.update(people).set({ email: ADDRESS }).where(eq(people.id, personId)).run();
  });
});
afterEach(() => opened.remove());

const audited = () =>
  opened.database.read
    .select({ actor: auditEvents.actor, action: auditEvents.action, subject: auditEvents.subject })
    .from(auditEvents)
    .where(like(auditEvents.action, 'operator.%'))
    .all();

test('nobody is an operator until it is granted, and no longer once it is taken back', () => {
  const { database } = opened;
  expect(listOperators(database.read)).toEqual([]);
  expect(grantOperator(database, ' Operator@Example.org ', NOW)).toEqual({
    email: ADDRESS,
    operator: true,
  });
  expect(listOperators(database.read)).toEqual([ADDRESS]);
  expect(revokeOperator(database, ADDRESS, NOW)).toEqual({ email: ADDRESS, operator: false });
  expect(listOperators(database.read)).toEqual([]);
});

test('each change is audited once, by ids and never by an address', () => {
  const { database } = opened;
  for (let times = 0; times < 2; times += 1) grantOperator(database, ADDRESS, NOW);
  for (let times = 0; times < 2; times += 1) revokeOperator(database, ADDRESS, NOW);
  expect(audited()).toEqual([
    { actor: 'command-line', action: 'operator.grant', subject: personId },
    { actor: 'command-line', action: 'operator.revoke', subject: personId },
  ]);
});

test.each([
  ['nobody@example.org', 'not_found'],
  ['no address', 'invalid'],
])('%s cannot become one: %s', (address, kind) => {
  expect(() => grantOperator(opened.database, address, NOW)).toThrow(
    expect.objectContaining({ kind }) as Error,
  );
  expect(audited()).toEqual([]);
});

test('deleting the account takes it back', () => {
  grantOperator(opened.database, ADDRESS, NOW);
  removePerson(opened.database, personId, NOW);
  expect(listOperators(opened.database.read)).toEqual([]);
});
