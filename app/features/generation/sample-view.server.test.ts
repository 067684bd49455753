import { expect, test } from 'vitest';
import { draftingHere } from '~/features/writing/testing/drafting-here';
import { findSample } from './draft-sample.server';

const NOW = new Date('2026-03-01T10:00:00Z');

test('every line that is shown to strangers shows the answer it rests on', async () => {
  const sample = await findSample(draftingHere, NOW);
  const lines = sample?.sections.flatMap(({ entries }) => entries.flatMap((each) => each.lines));
  expect(lines?.length).toBeGreaterThanOrEqual(4);
  for (const { text, said, chosen } of lines ?? []) {
    expect(said.length, text).toBeGreaterThan(0);
    expect(
      said.map(({ parts }) => parts.map((part) => part.text).join('')),
      text,
    ).not.toContain(text);
    expect(chosen !== said.some(({ parts }) => parts.some(({ marked }) => marked)), text).toBe(
      true,
    );
  }
});

test('it is drafted once, and again only where that failed', async () => {
  expect(await findSample(draftingHere, NOW)).toBe(await findSample(draftingHere, NOW));
  let tries = 0;
  const failing = {
    ...draftingHere,
    ground: () => {
      tries += 1;
      return Promise.reject(new Error('A thread is lost'));
    },
  };
  expect(await findSample(failing, NOW)).toBeUndefined();
  expect(await findSample(failing, NOW)).toBeUndefined();
  expect(tries).toBe(2);
});
