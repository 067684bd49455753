import { expect, test } from 'vitest';
import { movedBecause } from './moved-labels';

test.each([
  ['in', ['SQL'], 'This posting asks for “SQL”'],
  ['up', ['SQL', 'Excel'], 'This posting asks for “SQL” and “Excel”'],
  ['out', ['SQL'], 'Only the other posting asks for “SQL”'],
  ['out', [], 'Made room for other lines'],
  ['in', [], 'Fills the room that became free'],
] as const)('a line that went %s because of %j: %s', (kind, because, words) => {
  expect(movedBecause({ kind, text: 'x', because: [...because] })).toBe(words);
});
