import { expect, test } from 'vitest';
import { suggestedReason } from './reason';

const suggested = (why: string, never: string[] = []) =>
  suggestedReason({ target: { title: '', why, posting: '' }, never });

test('what they said is tidied as a start', () => {
  expect(suggested('closer to home. and reefer is what i know')).toBe(
    'Closer to home. Reefer is what I know.',
  );
});

test.each([
  'my back can’t do lifting no more',
  'fed up with my boss',
  'the pay is better',
  'after my divorce I need a change',
])('“%s” is not for an employer', (why) => {
  expect(suggested(why)).toBe('');
});

test('what must never appear is not suggested', () => {
  expect(suggested('I liked Hartley. I like quiet sites', ['hartley'])).toBe('I like quiet sites.');
});
