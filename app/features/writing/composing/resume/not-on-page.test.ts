import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interviews } from '../../testing/interviews';
import { builtinDraft } from '../../testing/builtin-draft';
import { sampleInput } from '../../testing/read-sample';
import { isVerbatim } from '~/features/interview/evidence';

it('lists in the person’s words what nothing on the page rests on, and only that', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(interviews)), (file) => {
      const input = sampleInput(file);
      const { notOnPage, claims } = builtinDraft(input);
      const used = claims.flatMap(({ evidence }) => evidence);
      for (const said of notOnPage) {
        expect(isVerbatim(input.interview, said)).toBe(true);
        expect(
          used.filter(
            ({ source, start, end }) =>
              source === said.source && start < said.end && end > said.start,
          ),
        ).toEqual([]);
      }
    }),
  );
});

it('lists nothing that must never appear', () => {
  const [file] = Object.values(interviews);
  if (file === undefined) throw new Error('no sample');
  const [said] = builtinDraft(sampleInput(file)).notOnPage;
  expect(said).toBeDefined();
  const without = builtinDraft(sampleInput({ ...file, never: [said?.quote ?? ''] }));
  expect(without.notOnPage.map(({ quote }) => quote)).not.toContain(said?.quote);
});
