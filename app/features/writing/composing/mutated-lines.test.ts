import { expect, it } from 'vitest';
import { holds, mutantKinds, provenLines, survives } from '../testing/mutants';

/** Every so many of a kind, here; all of them every night (`mutated-lines.nightly.test.ts`). */
const STEP = 16;

it('the lines that are changed hold as they were composed', () => {
  expect(provenLines.length).toBeGreaterThan(100);
  expect(provenLines.filter((line) => !holds(line, line.text, line.proof))).toEqual([]);
});

it.each(Object.entries(mutantKinds))('no line stands once it is changed: %s', (_, mutate) => {
  const mutants = provenLines.flatMap((line) => mutate(line).map((mutant) => ({ line, mutant })));
  const survivors = mutants
    .filter((_one, index) => index % STEP === 0)
    .filter(({ line, mutant }) => survives(line, mutant));
  expect(mutants.length).toBeGreaterThan(0);
  expect(survivors.map(({ mutant }) => mutant.text)).toEqual([]);
});
