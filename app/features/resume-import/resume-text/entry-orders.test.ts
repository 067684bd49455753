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

/** Entries as `title / employer / place / start..end / how many lines`. */
const entriesOf = (text: string): string[] =>
  readResume(`Ana Lima\nana@example.org\n\n${text}`).entries.map(
    ({ title, organisation, location, start, end, lines }) =>
      [title?.words, organisation?.words, location?.words, `${start}..${end}`, lines.length]
        .map((part) => part ?? '-')
        .join(' / '),
  );

describe('entries that are not like the others', () => {
  it.each<[string, string, string[]]>([
    [
      'several titles at one employer, without blank lines',
      'Experience\n\nOrion Freight\nShift Lead, Night Team\nJan 2022 – Present\n• Ran the dock\nLoader, Platform\nMar 2019 – Dec 2021\n• Loaded vans',
      [
        'Shift Lead, Night Team / Orion Freight / - / 2022-01..present / 1',
        'Loader, Platform / Orion Freight / - / 2019-03..2021-12 / 1',
      ],
    ],
    [
      'a break with what was done in it',
      'Experience\nCareer break\n2015 – 2016\nFull-time carer for a parent\n\nRoyal Navy\nPetty Officer (OR-6)\n2010 – 2014\n- Led a watch of 9',
      [
        'Career break / - / - / 2015..2016 / 1',
        'Petty Officer (OR-6) / Royal Navy / - / 2010..2014 / 1',
      ],
    ],
    [
      'a single date among ranges',
      'Experience\nClerk, Hooli Ltd\n2016 – 2017\n- Kept the books\n\nWarehouse Operative | Amazon | Summer 2011\n- Packed orders',
      ['Clerk / Hooli Ltd / - / 2016..2017 / 1', 'Warehouse Operative / Amazon / - / ..2011 / 1'],
    ],
    [
      'an entry without dates between marks',
      'Experience\nBaker · Brot & Co · 2015 – 2017\n• Baked bread\nEarly years: Kitchen Porter · Hooli\n• Washed up',
      [
        'Baker / Brot & Co / - / 2015..2017 / 1',
        'Early years: Kitchen Porter / Hooli / - / .. / 1',
      ],
    ],
    [
      'places behind employers, known and not',
      'Experience\nClerk\nVelo Ltd, Leeds, UK\n2015 – 2017\n- Filed\n\nDriver\nHooli, Toronto, Canada\n2012 – 2014\n- Drove\n\nCook · Vandelay Online, Mountain View, CA     07/2004 - 11/2006\n- Cooked',
      [
        'Clerk / Velo Ltd / Leeds, UK / 2015..2017 / 1',
        'Driver / Hooli / Toronto, Canada / 2012..2014 / 1',
        'Cook / Vandelay Online / Mountain View, CA / 2004-07..2006-11 / 1',
      ],
    ],
    [
      'a sentence below a list, before the next head',
      'Experience\nAnalyst, Acme Ltd\n2018 – 2020\n- Cut report time\nTrained 6 colleagues.\nClerk\nVelo Ltd  2015 – 2017\n- Filed',
      ['Analyst / Acme Ltd / - / 2018..2020 / 2', 'Clerk / Velo Ltd / - / 2015..2017 / 1'],
    ],
    [
      'appointments under a heading of two words',
      'Academic Appointments\n2018–present   Associate Professor, Uppsala University\n2014–2018      Assistant Professor, Lund University',
      [
        'Associate Professor / Uppsala University / - / 2018..present / 0',
        'Assistant Professor / Lund University / - / 2014..2018 / 0',
      ],
    ],
  ])('are read: %s', (_, text, expected) => {
    expect(entriesOf(text)).toEqual(expected);
  });

  it('end where a heading in the form of the others begins, known or not', () => {
    const { entries, other } = readResume(
      'Ana Lima\n\nWORK EXPERIENCE\nClerk, Velo Ltd\n2015 – 2017\n- Filed\n\nTHINGS I BUILT\nA boat of reed\n\nSKILL SET\nSQL',
    );
    expect(entries).toHaveLength(1);
    expect(other.map(({ words }) => words)).toEqual(['A boat of reed']);
  });
});
