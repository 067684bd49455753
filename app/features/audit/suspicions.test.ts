import { describe, expect, it } from 'vitest';
import type { AuditedAction } from './actions';
import { findSuspicions, THRESHOLDS, type Tally } from './suspicions';

const MORNING = new Date('2026-03-01T08:00:00Z');
const EVENING = new Date('2026-03-01T20:00:00Z');

const tally = (action: AuditedAction, over: Partial<Tally> = {}): Tally => ({
  action,
  actor: 'visitor-a',
  subject: 'marta',
  times: 1,
  firstAt: MORNING,
  lastAt: EVENING,
  ...over,
});
const many = (count: number, make: (index: number) => Tally): Tally[] =>
  Array.from({ length: count }, (_, index) => make(index));
const wordsOf = (tallies: readonly Tally[]) =>
  findSuspicions(tallies, 'many').map(({ words }) => words);

describe('nothing is said', () => {
  it('where nothing happened', () => {
    expect(wordsOf([])).toEqual([]);
  });

  it('of an ordinary day', () => {
    const office = [
      // A hundred people of one office, of whom a dozen mistype and one forgot the password.
      ...many(100, (index) => tally('account.log-in', { actor: 'office', subject: `p${index}` })),
      ...many(12, (index) =>
        tally('account.log-in-failed', { actor: 'office', subject: `p${index}`, times: 2 }),
      ),
      tally('account.log-in-failed', { actor: 'home', subject: 'p50', times: 5 }),
      tally('account.log-in-limited', { actor: 'home', subject: 'p50', times: 4 }),
      tally('account.log-in', { actor: 'home', subject: 'p50' }),
    ];
    const readers = many(10, (index) =>
      tally('share.password-failed', { actor: `reader-${index}`, subject: 'link' }),
    );
    const operators = [
      tally('training.export', { actor: 'op', subject: 'training-data', times: 1 }),
      tally('operator.grant', { actor: 'command-line', subject: 'new-op' }),
      ...many(12, (index) => tally('person.looked-up', { actor: 'op', subject: `p${index}` })),
      tally('review.limited', { subject: 'cv-review', times: 40 }),
    ];
    expect(wordsOf([...office, ...readers, ...operators])).toEqual([]);
  });
});

describe('guessed passwords', () => {
  const tried = (times: number, over: Partial<Tally> = {}) =>
    tally('account.log-in-failed', { times, ...over });

  it.each([
    [THRESHOLDS.failuresAtAccount - 1, []],
    [THRESHOLDS.failuresAtAccount, ['20 log-ins failed at marta, from 2 networks.']],
  ])('%i at one account', (times, words) => {
    const limited = tally('account.log-in-limited', { actor: 'visitor-b', times: 4 });
    expect(wordsOf([tried(times - 4), limited])).toEqual(words);
  });

  it('that led in are told first', () => {
    const [first] = wordsOf([tried(12), tally('account.log-in')]);
    expect(first).toBe(
      'visitor-a failed 12 times to get into marta, and got in: the password may have been guessed.',
    );
    const elsewhere = { actor: 'visitor-b' };
    expect(wordsOf([tried(12), tally('account.log-in', elsewhere)])).toEqual([]);
    const before = { firstAt: MORNING, lastAt: MORNING };
    const later = { firstAt: EVENING, lastAt: EVENING };
    expect(wordsOf([tried(12, later), tally('account.log-in', before)])).toEqual([]);
  });

  it('of one network at many accounts', () => {
    const at = (accounts: number) => many(accounts, (index) => tried(2, { subject: `p${index}` }));
    expect(wordsOf(at(9))).toEqual([]);
    expect(wordsOf(at(15))).toEqual([
      'visitor-a failed 30 times to log in, at 15 accounts or addresses.',
    ]);
  });

  it('at a shared resume', () => {
    const wrong = (times: number) =>
      tally('share.password-failed', { subject: 'link', times: times - 5 });
    const limited = tally('share.password-limited', { subject: 'link', times: 5 });
    expect(wordsOf([wrong(14), limited])).toEqual([]);
    expect(wordsOf([wrong(15), limited])).toEqual([
      '15 wrong passwords at the shared resume of link link.',
    ]);
  });
});

describe('operators', () => {
  const exported = (times: number) =>
    tally('training.export', { actor: 'op', subject: 'training-data', times });

  it('who take the training data again and again', () => {
    expect(wordsOf([exported(2)])).toEqual([]);
    expect(wordsOf([exported(3)])).toEqual(['op took the training data 3 times.']);
  });

  it('who take it on the day they became one', () => {
    const granted = tally('operator.grant', { actor: 'command-line', subject: 'op' });
    expect(wordsOf([granted, exported(1)])).toEqual([
      'op became an operator within a day and took the training data.',
    ]);
  });

  it('who look at many people', () => {
    const looks = (people: number) =>
      many(people, (index) => tally('person.looked-up', { actor: 'op', subject: `p${index}` }));
    expect(wordsOf(looks(29))).toEqual([]);
    expect(wordsOf(looks(30))).toEqual(['op looked at the statements of 30 people.']);
  });
});

it('a flood is told, and is nobody’s attack on anybody', () => {
  const crowd = tally('account.log-in-failed', { actor: 'many', subject: 'many', times: 900 });
  expect(findSuspicions([crowd], 'many')).toEqual([
    {
      words:
        '“A wrong address or password at log-in” came more often than there are rows for: a flood.',
      actor: 'many',
    },
  ]);
});
