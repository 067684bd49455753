import { expect, it } from 'vitest';
import { inches, printableArea } from './paper';

it.each([
  ['25.4mm', 1],
  ['2.54cm', 1],
  ['72pt', 1],
  ['6pc', 1],
  ['96px', 1],
  ['0.5in', 0.5],
])('reads %s', (length, expected) => expect(inches(length)).toBeCloseTo(expected, 6));

it.each(['1em', '10%', '', '-1mm', 'calc(1mm)'])('refuses %j', (length) =>
  expect(() => inches(length)).toThrow(RangeError),
);

it('knows what the margins leave', () => {
  const margin = { top: '1in', right: '1in', bottom: '1in', left: '1in' };
  const area = printableArea({ key: 'x', css: '', paper: 'letter', margin });
  expect(area).toEqual({ width: 6.5 * 96, height: 9 * 96 });
});
