import { expect, it } from 'vitest';
import type { LedgerEntry } from './ledger';
import { statementOf } from './statement';

const line = (
  entry: number,
  kind: LedgerEntry['kind'],
  credits: number,
  over: Partial<LedgerEntry> = {},
) => ({
  ...{ entry, kind, credits, accountId: 'a', cause: `cause-${entry}`, hold: null, reason: '' },
  at: new Date(entry * 1_000),
  ...over,
});

it('tells what went in and out, the newest first, with what was left each time', () => {
  const entries = [
    line(1, 'grant', 1, { cause: 'welcome' }),
    line(2, 'hold', -1),
    line(3, 'capture', 0, { hold: 2 }),
    line(4, 'grant', 5, { cause: 'order' }),
    line(5, 'hold', -1),
    line(6, 'release', 1, { hold: 5 }),
    line(7, 'hold', -1),
    line(8, 'refund', -2, { cause: 'order' }),
    line(9, 'refund', 2, { cause: 'order' }),
    line(10, 'adjust', 1, { reason: 'A page was lost' }),
  ];
  const orders = new Map([['order', { paidMinor: 1_000, currency: 'USD' }]]);
  const lines = statementOf(entries, orders).reverse();
  expect(lines.map(({ kind, credits, balance }) => [kind, credits, balance])).toEqual([
    ['welcome', 1, 1],
    ['made', -1, 0],
    ['bought', 5, 5],
    ['set-aside', -1, 4],
    ['not-made', 1, 5],
    ['set-aside', -1, 4],
    ['money-back', -2, 2],
    ['dispute-won', 2, 4],
    ['adjusted', 1, 5],
  ]);
  expect(lines.filter(({ paid }) => paid !== null)).toMatchObject([
    { kind: 'bought', paid: { minor: 1_000, currency: 'USD' } },
  ]);
  expect(lines.at(-1)?.reason).toBe('A page was lost');
});

it('is empty where nothing happened', () => {
  expect(statementOf([], new Map())).toEqual([]);
});
