import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines';

const draft = (...highlights: string[]) => ({ resume: { work: [{ highlights }] }, claims: [] });
const changes = (before: string[], now: string[]) =>
  changedLines(draft(...before), draft(...now), '/work/0/highlights');

describe('what changed in a section', () => {
  it.each([
    ['nothing', ['a', 'b'], ['a', 'b'], []],
    ['one line', ['a', 'b'], ['a', 'c'], [{ before: ['b'], now: ['c'] }]],
    ['two made one', ['a', 'b', 'c'], ['d', 'c'], [{ before: ['a', 'b'], now: ['d'] }]],
    ['one made two', ['a', 'b'], ['c', 'd', 'b'], [{ before: ['a'], now: ['c', 'd'] }]],
    ['one more', ['a'], ['a', 'b'], [{ before: [], now: ['b'] }]],
    ['one less', ['a', 'b'], ['a'], [{ before: ['b'], now: [] }]],
    ['another order', ['a', 'b'], ['b', 'a'], []],
  ])('is %s', (_, before, now, expected) => {
    expect(changes(before, now)).toEqual(expected);
  });

  it('says every line that is gone and every line that is new once', () => {
    const came = changes(['a', 'b', 'c', 'd'], ['d', 'x', 'b', 'y', 'z']);
    expect(came.flatMap(({ before }) => before).sort()).toEqual(['a', 'c']);
    expect(came.flatMap(({ now }) => now).sort()).toEqual(['x', 'y', 'z']);
  });

  it('is nothing where the section is gone', () => {
    expect(changedLines(draft('a'), draft('a'), '/work/3/highlights')).toEqual([]);
  });
});
