import { describe, expect, it } from 'vitest';
import { checkHistory } from './check';
import type { LostPrimary, Operation } from './operation';

let clock = 0;

function operation(
  kind: 'write' | 'read',
  value: number,
  more: Partial<Operation> = {},
): Operation {
  clock += 10;
  return {
    person: 'ana',
    register: 'a',
    kind,
    value,
    outcome: 'ok',
    startMs: clock,
    endMs: clock + 5,
    ...more,
  };
}
const wrote = (value: number, more?: Partial<Operation>) => operation('write', value, more);
const saw = (value: number, more?: Partial<Operation>) => operation('read', value, more);
const ending = (value: number, counts: Record<string, number> = {}) => ({
  values: new Map([['a', value]]),
  counts: new Map(Object.entries(counts)),
});
const txid = (number: number) => number.toString(16).padStart(16, '0');

describe('a history that keeps every promise', () => {
  it.each<[string, () => Operation[], number]>([
    ['nothing at all', () => [], 0],
    ['writes and reads in turn', () => [wrote(1), saw(1), wrote(2), saw(2)], 2],
    ['a read before anything was written', () => [saw(0), wrote(1)], 1],
    ['an unanswered write that was done', () => [wrote(1), wrote(2, { outcome: 'unknown' })], 2],
    ['an unanswered write that was not', () => [wrote(1), wrote(2, { outcome: 'unknown' })], 1],
    ['a refused write that was not done', () => [wrote(1), wrote(2, { outcome: 'refused' })], 1],
    [
      'somebody else who is behind',
      () => [wrote(1), wrote(2), saw(1, { person: 'ben' }), saw(2, { person: 'ben' })],
      2,
    ],
    ['a read that failed', () => [wrote(1), saw(0, { outcome: 'unknown' })], 1],
    [
      'a read that overlaps the write',
      () => [wrote(1), wrote(2, { startMs: clock + 1, endMs: clock + 100 }), saw(1)],
      2,
    ],
  ])('%s', (_name, operations, end) => {
    expect(checkHistory(operations(), ending(end))).toEqual({
      violations: [],
      lostWithPrimary: [],
    });
  });
});

describe('a history that breaks one', () => {
  it.each<[string, () => Operation[], number, RegExp]>([
    ['an acknowledged write that is lost', () => [wrote(1), wrote(2)], 1, /acknowledged 2 is lost/],
    ['all of them lost', () => [wrote(1)], 0, /acknowledged 1 is lost/],
    ['a refused write that was done', () => [wrote(1, { outcome: 'refused' })], 1, /refused/],
    ['an end nobody wrote', () => [wrote(1)], 7, /nobody had written/],
    ['a read of what nobody wrote', () => [wrote(1), saw(2)], 1, /saw 2, which nobody/],
    ['a read of what is written later', () => [saw(1), wrote(1)], 1, /nobody had written/],
    [
      'a read older than one’s own write',
      () => [wrote(1), wrote(2), saw(1)],
      2,
      /wrote 2 and then/,
    ],
    [
      'a read that goes back',
      () => [wrote(1), wrote(2), saw(2, { person: 'ben' }), saw(1, { person: 'ben' })],
      2,
      /ben saw 2 and then read 1/,
    ],
    ['values that do not grow', () => [wrote(2), wrote(1)], 2, /1 was written after 2/],
    ['two writers', () => [wrote(1), wrote(2, { person: 'ben' })], 2, /two writers/],
  ])('%s', (_name, operations, end, said) => {
    expect(checkHistory(operations(), ending(end)).violations.join('\n')).toMatch(said);
  });

  it.each([0, 2])('something that must be there once and is there %i times', (count) => {
    expect(checkHistory([], ending(0, { 'resume of x': count })).violations).toEqual([
      `resume of x: is there ${count} times`,
    ]);
  });
});

describe('a primary that died', () => {
  const died = (afterMs = 1_000): LostPrimary => ({
    instance: '111',
    endedMs: clock + afterMs,
    survivingTransaction: txid(15),
  });
  const acknowledged = (value: number, transaction: number, more: Partial<Operation> = {}) =>
    wrote(value, { instance: '111', transaction: txid(transaction), ...more });

  it('may take with it what it had not sent', () => {
    const history = [acknowledged(1, 15), acknowledged(2, 16)];
    const { violations, lostWithPrimary } = checkHistory(history, ending(1), [died()]);
    expect(violations).toEqual([]);
    expect(lostWithPrimary).toEqual([history[1]]);
  });

  it('excuses the reads that saw it', () => {
    const history = [acknowledged(1, 15), acknowledged(2, 16), saw(2), saw(1)];
    expect(checkHistory(history, ending(1), [died()]).violations).toEqual([]);
  });

  it.each<[string, Partial<Operation>]>([
    ['what its successor had', { transaction: txid(15) }],
    ['what another acknowledged', { instance: '112' }],
    ['what it acknowledged after its end', { startMs: 1e9, endMs: 1e9 + 1 }],
  ])('may not take %s', (_name, more) => {
    const history = [acknowledged(1, 14), acknowledged(2, 16, more)];
    expect(checkHistory(history, ending(1), [died()]).violations).toEqual([
      'a: acknowledged 2 is lost, it holds 1',
    ]);
  });

  it('may not take a write whose transaction is not known', () => {
    const history = [acknowledged(1, 14), wrote(2, { instance: '111' })];
    expect(checkHistory(history, ending(1), [died()]).violations).toHaveLength(1);
  });
});
