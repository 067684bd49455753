import { expect, test } from 'vitest';
import { explainUnprintable } from './unprintable';

test('says what is missing and what to choose', () => {
  expect(
    explainUnprintable('modern', { characters: ['℗', 'ⁿ'], templates: ['classic', 'minimal'] }),
  ).toBe(
    'The modern design has no letters for “℗” and “ⁿ”. Classic and minimal can: choose one of them under “How it looks”.',
  );
});

test('says what to do where no design can', () => {
  expect(explainUnprintable('classic', { characters: ['🦄'], templates: [] })).toMatch(
    /^The classic design has no letters for “🦄”\. No design here can: write it another way/,
  );
});

test('counts what is too much to name', () => {
  const characters = Array.from('ԱԲԳԴԵԶԷԸԹԺ');
  expect(explainUnprintable('classic', { characters, templates: [] })).toContain(
    '“Ը” and 2 more. No design',
  );
});
