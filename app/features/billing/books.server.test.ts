import { creditAccounts, ledgerEntries, people } from '#db/schema';
import { connect } from '#db/connection';
import { openTestDatabase } from '#db/testing';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getStanding, openAccounts } from './accounts.server';
import { captureHold, holdCredit, OutOfCredit, releaseHold } from './credits.server';
import type { LedgerEntryKind } from './ledger';
import { append, balanceOf, listEntries } from './ledger-entries.server';

const NOW = new Date('2026-03-01T12:00:00Z');

let test: ReturnType<typeof openTestDatabase>;
let account: string;
beforeEach(() => {
  test = openTestDatabase();
  account = test.database.write((tx) => {
    tx.insert(people).values({ id: 'person', createdAt: NOW, activeAt: NOW }).run();
    return openAccounts(tx, 'person', NOW)[0];
  });
});
afterEach(() => test.remove());

const write = (
  kind: LedgerEntryKind,
  credits: number,
  over: { cause?: string; hold?: number; reason?: string } = {},
) =>
  test.database.write((tx) =>
    append(tx, { accountId: account, kind, credits, cause: 'cause', at: NOW, ...over }),
  );
const hold = (cause: string) => test.database.write((tx) => holdCredit(tx, 'person', cause, NOW));
const capture = (cause: string) => test.database.write((tx) => captureHold(tx, cause, NOW));
const release = (cause: string) => test.database.write((tx) => releaseHold(tx, cause, NOW));
const entries = () => listEntries(test.database.read, [account]);
const lastHold = () => entries().findLast(({ kind }) => kind === 'hold')?.entry ?? 0;
const standing = () => getStanding(test.database.read, 'person');

describe('the first resume', () => {
  it('is granted once, when an account is opened', () => {
    test.database.write((tx) => openAccounts(tx, 'person', NOW));
    expect(entries()).toMatchObject([{ kind: 'grant', credits: 1, cause: 'welcome' }]);
  });

  it('is promised to whoever has no account yet', () => {
    expect(getStanding(test.database.read, 'nobody')).toMatchObject({ available: 1, spent: 0 });
  });
});

describe('a hold', () => {
  it('sets aside, and is spent by its capture', () => {
    hold('one');
    expect(standing()).toMatchObject({ available: 0, held: 1, spent: 0 });
    capture('one');
    expect(standing()).toMatchObject({ available: 0, held: 0, spent: 1 });
  });

  it('is given back by its release', () => {
    hold('one');
    release('one');
    expect(standing()).toMatchObject({ available: 1, held: 0, spent: 0 });
  });

  it('ends once: a capture or release after its end writes nothing', () => {
    hold('one');
    capture('one');
    capture('one');
    release('one');
    expect(entries()).toHaveLength(3);
  });

  it('is refused where nothing is left, and writes nothing', () => {
    hold('one');
    expect(() => hold('two')).toThrow(OutOfCredit);
    expect(entries()).toHaveLength(2);
  });

  it('ends as nothing where nothing is held', () => {
    capture('never held');
    release('never held');
    expect(entries()).toHaveLength(1);
  });
});

describe('the database itself refuses', () => {
  it('a balance below zero, whoever asks for it', () => {
    expect(() => write('hold', -2)).toThrow(/would be negative/);
    expect(() => write('adjust', -2, { reason: 'a mistake' })).toThrow(/would be negative/);
    expect(balanceOf(test.database.read, account)).toBe(1);
  });

  it('to edit or delete an entry', () => {
    const change = (act: 'update' | 'delete') =>
      test.database.write((tx) => {
        if (act === 'update') tx.update(ledgerEntries).set({ credits: 9 }).run();
        else tx.delete(ledgerEntries).run();
      });
    expect(() => change('update')).toThrow(/never edited/);
    expect(() => change('delete')).toThrow(/never deleted/);
  });

  it('to replace one, which would delete it unasked', () => {
    const connection = connect(test.file, { readonly: false });
    const replace = (columns: string, values: string) => () =>
      connection
        .prepare(
          `insert or replace into ledger_entries (account_id, kind, credits, cause, at, ${columns}) values ('${account}', ${values})`,
        )
        .run();
    hold('one');
    capture('one');
    const held = lastHold();
    expect(replace('entry', "'grant', 9, 'x', 0, 1")).toThrow(/in the books already/);
    expect(replace('hold', `'release', 1, 'one', 0, ${held}`)).toThrow(/ends once/);
    expect(replace('reason', "'grant', 1, 'welcome', 0, ''")).toThrow(/in the books already/);
    connection.close();
  });

  it('a second end of one hold', () => {
    hold('one');
    const held = lastHold();
    write('capture', 0, { cause: 'one', hold: held });
    expect(() => write('capture', 0, { cause: 'one', hold: held })).toThrow(/ends once/);
    expect(() => write('release', 1, { cause: 'one', hold: held })).toThrow(/ends once/);
  });

  it('an end that gives back more, is of another cause, or of no hold', () => {
    hold('one');
    const held = lastHold();
    expect(() => write('release', 2, { cause: 'one', hold: held })).toThrow(/as a whole/);
    expect(() => write('release', 1, { cause: 'two', hold: held })).toThrow(/as a whole/);
    expect(() => write('capture', 0, { cause: 'one', hold: held - 1 })).toThrow(/as a whole/);
  });

  it('the same grant, hold or adjustment twice', () => {
    hold('one');
    write('grant', 5, { cause: 'order' });
    expect(() => write('grant', 5, { cause: 'order' })).toThrow(/in the books already/);
    expect(() => write('hold', -1, { cause: 'one' })).toThrow(/in the books already/);
  });

  it('a refund of more than was granted, or of nothing that was', () => {
    write('grant', 5, { cause: 'order' });
    write('refund', -3, { cause: 'order' });
    expect(() => write('refund', -3, { cause: 'order' })).toThrow(/no more than was granted/);
    expect(() => write('refund', 4, { cause: 'order' })).toThrow(/no more than was granted/);
    expect(() => write('refund', -1, { cause: 'another' })).toThrow(/no more than was granted/);
    write('refund', 3, { cause: 'order' });
    expect(balanceOf(test.database.read, account)).toBe(6);
  });

  it('signs and reasons that a kind does not have', () => {
    for (const [kind, credits] of [
      ['grant', 0],
      ['grant', -1],
      ['hold', 1],
      ['adjust', 1],
      ['capture', 0],
      ['release', 1],
    ] as const) {
      expect(() => write(kind, credits), `${kind} ${credits}`).toThrow(/CHECK|ledger/);
    }
  });
});

it('the books stay as they are when the person is deleted, without their name', () => {
  hold('one');
  const before = entries();
  test.database.write((tx) => tx.delete(people).where(eq(people.id, 'person')).run());
  expect(entries()).toEqual(before);
  expect(test.database.read.select().from(creditAccounts).all()).toEqual([
    { id: account, personId: null, createdAt: NOW },
  ]);
  release('one');
  expect(balanceOf(test.database.read, account)).toBe(1);
});
