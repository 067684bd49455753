import { expect, test } from 'vitest';
import { linesToCut } from './lines-to-cut';

const resume = {
  work: [
    { name: 'New', highlights: ['n0', 'n1', 'n2', 'n3'] },
    { name: 'Old', highlights: ['o0', 'o1', 'o2', 'o3'] },
    { name: 'Older', highlights: ['x0', 'x1'] },
  ],
};
const textsOf = (lines: { text: string }[]) => lines.map(({ text }) => text);

test('the oldest entries lose their last lines first, and keep two', () => {
  expect(textsOf(linesToCut(resume, new Set(), 9))).toEqual(['o3', 'o2', 'n3', 'n2']);
  expect(linesToCut(resume, new Set(), 1)).toEqual([{ path: '/work/1/highlights/3', text: 'o3' }]);
});

test('a line that answers the posting comes last', () => {
  const asked = new Set(['/work/1/highlights/3', '/work/1/highlights/2']);
  expect(textsOf(linesToCut(resume, asked, 9))).toEqual(['n3', 'n2', 'o3', 'o2']);
});

test('a resume of short entries has none to spare', () => {
  expect(linesToCut({ work: [{ name: 'A', highlights: ['a', 'b'] }] }, new Set(), 3)).toEqual([]);
  expect(linesToCut({}, new Set(), 3)).toEqual([]);
});
