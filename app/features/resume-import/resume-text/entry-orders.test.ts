import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOBS, ORDERS, STUDIES } from '../testing/entries';
import { readResume } from './read-resume';

const plain = (words: string | undefined): string =>
  (words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const SECTIONS = [
  { heading: 'Work experience', rows: JOBS, lines: '- Kept the books of 30 shops\n' },
  { heading: 'Education', rows: STUDIES, lines: '' },
] as const;

describe.each(SECTIONS)('entries under “$heading”', ({ heading, rows, lines }) => {
  it.each(ORDERS)('come back as they were written: $name', ({ write }) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...rows), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1990, max: 2020 }),
        (entries, latest) => {
          const dated = entries.map(([title, organisation], index) => {
            const end = latest - 3 * index;
            return { title, organisation, start: String(end - 2), end: String(end) };
          });
          const text = dated
            .map((entry) => {
              const { title, organisation, start, end } = entry;
              return `${write(title, organisation, `${start} – ${end}`)}\n${lines}`;
            })
            .join('\n');
          const reading = readResume(`Ana Lima\nana@example.org\n\n${heading}\n${text}`);
          expect(
            reading.entries.map(({ title, organisation, start, end }) => ({
              ...{ title: plain(title?.words), organisation: plain(organisation?.words) },
              ...{ start, end },
            })),
          ).toEqual(
            dated.map(({ title, organisation, start, end }) => ({
              ...{ title: plain(title), organisation: plain(organisation) },
              ...{ start, end },
            })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are unsure where nothing tells the title from the employer', () => {
    const { entries } = readResume(`Ana Lima\n\n${heading}\nBrella\nQuorx\n2015 – 2017\n`);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.sure.title).toBeLessThan(0.7);
  });
});
