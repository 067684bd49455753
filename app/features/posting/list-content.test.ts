import { expect, it } from 'vitest';
import { listContent } from './list-content';

it.each([
  [['30 Tage Urlaub', 'Jobrad und Deutschlandticket', 'Bezahlte Fortbildung'], 'benefits'],
  [['25 days of holiday', 'Car allowance', 'Training towards your licence'], 'benefits'],
  [['A degree in physics', 'Three years of lab work', 'Python'], 'requirements'],
  [['Permis B', 'Maîtrise du Pack Office'], 'requirements'],
  [['Open the shop', 'Serve customers', 'Count the till'], 'duties'],
  [['Blue', 'Green', 'Red'], undefined],
  [['A degree in physics'], undefined],
] as const)('%j holds %s', (items, held) => {
  expect(listContent(items)).toBe(held);
});
