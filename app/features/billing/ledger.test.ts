import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsToTakeBack, standingOf, unspentOf, type LedgerEntry } from './ledger';

let next = 0;
const entry = (
  kind: LedgerEntry['kind'],
  credits: number,
  over: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  entry: (next += 1),
  accountId: 'account',
  kind,
  credits,
  cause: 'cause',
  hold: null,
  reason: '',
  at: new Date(0),
  ...over,
});
const spending = (end?: 'capture' | 'release') => {
  const hold = entry('hold', -1);
  if (end === undefined) return [hold];
  return [hold, entry(end, end === 'release' ? 1 : 0, { hold: hold.entry })];
};

describe('where an account stands', () => {
  it('is nothing without entries', () => {
    expect(standingOf([])).toEqual({ available: 0, held: 0, spent: 0, granted: 0 });
  });

  it('tells apart what is set aside, spent and given back', () => {
    const entries = [
      entry('grant', 5),
      ...spending(),
      ...spending('capture'),
      ...spending('release'),
    ];
    expect(standingOf(entries)).toEqual({ available: 3, held: 1, spent: 1, granted: 5 });
  });
});

describe('what is unspent of a grant', () => {
  it('is what is left when the oldest are spent first', () => {
    const entries = [
      entry('grant', 1, { cause: 'welcome' }),
      entry('grant', 5, { cause: 'first' }),
      entry('grant', 5, { cause: 'second' }),
      ...spending('capture'),
      ...spending('capture'),
      ...spending(),
      ...spending('release'),
    ];
    expect(unspentOf(entries, 'welcome')).toBe(0);
    expect(unspentOf(entries, 'first')).toBe(3);
    expect(unspentOf(entries, 'second')).toBe(5);
  });

  it('is less by what was taken back, and nobody else’s spending is put on it', () => {
    const first = [
      entry('grant', 5, { cause: 'first' }),
      ...Array.from({ length: 5 }, () => spending('capture')).flat(),
    ];
    expect(unspentOf([...first, entry('grant', 5, { cause: 'second' })], 'first')).toBe(0);
    expect(unspentOf([...first, entry('grant', 5, { cause: 'second' })], 'second')).toBe(5);
    const refunded = [entry('grant', 5, { cause: 'one' }), entry('refund', -2, { cause: 'one' })];
    expect(unspentOf(refunded, 'one')).toBe(3);
  });

  it('counts what an operator took as spent', () => {
    expect(unspentOf([entry('grant', 5, { cause: 'one' }), entry('adjust', -2)], 'one')).toBe(3);
  });
});

describe('what a refund takes back', () => {
  const money = { credits: 5, paidMinor: 1_000, refundedMinor: 0, disputedMinor: 0 };

  it.each([
    [0, 0],
    [1, 0],
    [199, 0],
    [200, 1],
    [999, 4],
    [1_000, 5],
  ])(
    'of %i from 10.00 is %i of 5 credits: a share, rounded for the person',
    (refundedMinor, credits) => {
      expect(creditsToTakeBack({ ...money, refundedMinor })).toBe(credits);
    },
  );

  it('adds up with a dispute, up to everything', () => {
    expect(creditsToTakeBack({ ...money, refundedMinor: 400, disputedMinor: 200 })).toBe(3);
    expect(creditsToTakeBack({ ...money, refundedMinor: 400, disputedMinor: 1_000 })).toBe(5);
  });

  it('is nothing where nothing was paid', () => {
    expect(creditsToTakeBack({ ...money, paidMinor: 0, refundedMinor: 5 })).toBe(0);
  });

  it('never shrinks when more money goes back', () => {
    const amount = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(amount, amount, amount, (paidMinor, less, more) => {
        const at = (refundedMinor: number) =>
          creditsToTakeBack({ ...money, paidMinor, refundedMinor });
        expect(at(Math.max(less, more))).toBeGreaterThanOrEqual(at(Math.min(less, more)));
      }),
    );
  });
});
