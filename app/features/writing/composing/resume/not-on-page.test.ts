import { expect, it } from 'vitest';
import { interviews } from '../../testing/interviews';
import { builtinDraft } from '../../testing/builtin-draft';
import { sampleInput } from '../../testing/read-sample';
import { isVerbatim } from '~/features/interview/evidence';

it.each(Object.keys(interviews))(
  'lists in the person’s words what nothing on the page rests on, and only that: %s',
  (name) => {
    const input = sampleInput(interviews[name]!);
    const { notOnPage, claims } = builtinDraft(input);
    const used = claims.flatMap(({ evidence }) => evidence);
    for (const said of notOnPage) {
      expect(isVerbatim(input.interview, said)).toBe(true);
      const overlapping = used.filter(
        ({ source, start, end }) => source === said.source && start < said.end && end > said.start,
      );
      expect(overlapping).toEqual([]);
    }
  },
);

it('lists nothing that must never appear', () => {
  const [file] = Object.values(interviews);
  if (file === undefined) throw new Error('no sample');
  const [said] = builtinDraft(sampleInput(file)).notOnPage;
  expect(said).toBeDefined();
  const without = builtinDraft(sampleInput({ ...file, never: [said?.quote ?? ''] }));
  expect(without.notOnPage.map(({ quote }) => quote)).not.toContain(said?.quote);
});
