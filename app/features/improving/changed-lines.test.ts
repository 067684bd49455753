import { expect, it } from 'vitest';
import { changedLines } from './changed-lines';

const draft = (...highlights: string[]) => ({
  resume: { basics: { summary: 'Electrician' }, work: [{ name: 'Harlow', highlights }] },
});

it('pairs each line with its other wording, and leaves out those that stayed', () => {
  const changed = changedLines(draft('a', 'b', 'c'), draft('a', 'B', 'C'), '/work/0/highlights');
  expect(changed).toEqual([
    { before: 'b', now: 'B' },
    { before: 'c', now: 'C' },
  ]);
});

it('has none for a section that stayed, is gone, or never was', () => {
  expect(changedLines(draft('a'), draft('a'), '/basics/summary')).toEqual([]);
  expect(changedLines(draft('a'), { resume: {} }, '/work/0/highlights')).toEqual([]);
  expect(changedLines(draft('a'), draft('b'), '/letter')).toEqual([]);
});
