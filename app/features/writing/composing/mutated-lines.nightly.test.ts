import { expect, it } from 'vitest';
import { mutantKinds, provenLines, survives } from '../testing/mutants';

it('are tens of thousands of changes', () => {
  const counts = Object.values(mutantKinds).map((mutate) =>
    provenLines.reduce((sum, line) => sum + mutate(line).length, 0),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30_000);
});

it.each(Object.entries(mutantKinds))('no line stands once it is changed: %s', (_, mutate) => {
  const survivors = provenLines.flatMap((line) =>
    mutate(line).filter((mutant) => survives(line, mutant)),
  );
  expect(survivors.map(({ text }) => text)).toEqual([]);
});
