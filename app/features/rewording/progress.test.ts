import { describe, expect, test } from 'vitest';
import {
  waitingSections,
  outcomeWithout,
  resumedSections,
  withSection,
  writerOf,
} from './progress';

const sections = waitingSections([
  { id: '/basics/summary', title: 'Summary' },
  { id: '/work/0/highlights', title: 'Fitter' },
]);
const all = (state: 'kept' | 'failed') => sections.map((section) => ({ ...section, state }));

test('a change of one section leaves the others', () => {
  const changed = withSection(sections, '/basics/summary', { state: 'better', model: 'm' });
  expect(changed.map(({ state }) => state)).toEqual(['better', 'waiting']);
});

test('what was being asked about is asked about anew after a crash, what was answered is not', () => {
  const broken = withSection(
    withSection(sections, '/basics/summary', { state: 'kept' }),
    '/work/0/highlights',
    { state: 'asking' },
  );
  expect(resumedSections(broken).map(({ state }) => state)).toEqual(['kept', 'waiting']);
});

describe('where nothing is better', () => {
  test('and models answered, nothing changed', () => {
    expect(outcomeWithout(all('kept'), [], false)).toBe('unchanged');
  });

  test('and somebody stopped it, it was stopped', () => {
    expect(outcomeWithout(all('failed'), [], true)).toBe('stopped');
  });

  test.each([
    ['person_limit', 'person_limit'],
    ['daily_limit', 'daily_limit'],
    ['circuit_open', 'unavailable'],
    ['timed_out', 'unavailable'],
  ] as const)('and the last thing in the way was %s, it says %s', (what, outcome) => {
    const troubles = [
      { provider: 'vertex', what: 'broken' },
      { provider: 'huggingface', what },
    ];
    expect(outcomeWithout(all('failed'), troubles, false)).toBe(outcome);
  });

  test('and time was up before anybody answered, nobody was available', () => {
    expect(outcomeWithout(sections, [], false)).toBe('unavailable');
  });
});

test('a draft is by every model that improved it, once, and names who was asked in vain', () => {
  const written = sections.map((section) => ({ ...section, state: 'better' as const, model: 'm' }));
  const base = { name: 'builtin', model: null, fallbackFrom: [] };
  const troubles = [
    { provider: 'vertex', what: 'busy' },
    { provider: 'vertex', what: 'busy' },
  ];
  expect(writerOf(base, written, troubles)).toEqual({
    name: 'builtin',
    model: 'm',
    fallbackFrom: ['vertex'],
  });
});
