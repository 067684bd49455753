import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../docs/decisions');

test('the list of decisions names every number once, with its record or what became of it', () => {
  const records = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
  const rows = readFileSync(join(FOLDER, 'README.md'), 'utf8').matchAll(
    /^\|\s+(\d+)\s+\|(.*)\|$/gm,
  );
  const listed = [...rows].map(([, number, what = '']) => ({ number: Number(number), what }));
  const last = Math.max(...records.map((name) => Number(name.slice(0, 4))));
  expect(listed.map(({ number }) => number)).toEqual(
    Array.from({ length: last }, (_, index) => index + 1),
  );
  const linked = listed.flatMap(({ what }) => /\]\((.*)\)/.exec(what)?.[1] ?? []);
  expect(linked).toEqual(records.toSorted());
  const without = listed.filter(({ what }) => !what.includes(']('));
  expect(without.every(({ what }) => /never written/.test(what))).toBe(true);
});
