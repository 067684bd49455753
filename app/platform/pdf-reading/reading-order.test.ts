import { describe, expect, it } from 'vitest';
import { inReadingOrder } from './reading-order';
import type { PlacedCharacter } from './rows';

const SIZE = 10;

/** Words set in type of 10 points, 5 points a letter. */
function place(text: string, left: number, y: number): PlacedCharacter[] {
  return Array.from(text, (character, index) => ({
    character,
    left: left + index * 5,
    right: left + index * 5 + 5,
    y,
    size: SIZE,
  }));
}

const rows = (texts: readonly string[], left: number, top: number, step = 14) =>
  texts.flatMap((text, index) => place(text, left, top - index * step));

const SIDE = ['Skills', 'Excel', 'Welding', 'First aid', 'Forklift', 'German'];
const MAIN = [
  'Experience at the works',
  'Pump fitter, Halden',
  'Repaired forty pumps a week',
  'Trained two apprentices',
  'Wrote a checklist for all',
  'Kept books in order',
];

describe('inReadingOrder', () => {
  it('reads two columns one after the other, whatever the order they were written in', () => {
    const { lines, columns } = inReadingOrder([
      ...rows(MAIN, 200, 700, 13),
      ...rows(SIDE, 20, 700),
    ]);
    expect(columns).toBe(true);
    expect(lines.filter((line) => line !== '')).toEqual([...SIDE, ...MAIN]);
  });

  it('reads what spans both columns where it stands', () => {
    const { lines } = inReadingOrder([
      ...place('Nela Novak, who repairs pumps and keeps them running for everybody', 20, 760),
      ...rows(SIDE, 20, 700),
      ...rows(MAIN, 200, 700),
      ...place('References and papers are given on request to whoever asks for them', 20, 500),
    ]);
    const said = lines.filter((line) => line !== '');
    expect(said[0]).toContain('Nela Novak');
    expect(said.slice(1, -1)).toEqual([...SIDE, ...MAIN]);
    expect(said.at(-1)).toContain('References');
  });

  it('reads a margin of dates beside what they belong to', () => {
    const dates = ['2019 - 2021', '2015 - 2019', '2011 - 2015', '2008 - 2011'];
    const jobs = ['Pump fitter, Halden', 'Mechanic, Velo', 'Driver, Post', 'Clerk, Bank'];
    const { lines, columns } = inReadingOrder([...rows(dates, 20, 700), ...rows(jobs, 200, 700)]);
    expect(columns).toBe(false);
    expect(lines).toEqual(dates.map((date, index) => `${date}  ${jobs[index] ?? ''}`));
  });

  it('reads a margin of dates and headings beside what they belong to', () => {
    const { lines, columns } = inReadingOrder([
      ...place('Experience', 20, 720),
      ...place('2019 - 2021', 20, 700),
      ...rows(MAIN.slice(1, 4), 200, 700),
      ...place('2015 - 2019', 20, 640),
      ...rows(MAIN.slice(3), 200, 640),
      ...place('Education', 20, 590),
      ...place('2012 - 2015', 20, 570),
      ...place('Welding, Halden College', 200, 570),
    ]);
    expect(columns).toBe(false);
    expect(lines).toContain('2019 - 2021  Pump fitter, Halden');
    expect(lines).toContain('2012 - 2015  Welding, Halden College');
  });

  it('keeps the column beside the one with the name apart', () => {
    const large = place('Nela Novak', 200, 730).map((one) => ({ ...one, size: 20 }));
    const page = [...rows(SIDE, 20, 720), ...large, ...rows(MAIN, 200, 700)];
    const { lines, side, main } = inReadingOrder(page);
    expect(lines.filter(Boolean)).toEqual(['Nela Novak', ...MAIN]);
    expect(side.filter(Boolean)).toEqual(SIDE);
    const next = inReadingOrder([...rows(SIDE, 20, 720), ...rows(MAIN, 200, 700)], {
      pages: 2,
      main,
    });
    expect(next.lines.filter(Boolean)).toEqual(MAIN);
  });

  it('reads dates at the right end of a line with it', () => {
    const { lines } = inReadingOrder([
      ...place('Pump fitter, Halden', 20, 700),
      ...place('2019 - now', 400, 700),
      ...rows(MAIN, 20, 686),
    ]);
    expect(lines[0]).toBe('Pump fitter, Halden  2019 - now');
  });

  it('leaves an empty line where there is room for one', () => {
    expect(inReadingOrder([...place('one', 0, 700), ...place('two', 0, 660)]).lines).toEqual([
      'one',
      '',
      'two',
    ]);
  });

  it('finds nothing on an empty page', () => {
    expect(inReadingOrder([])).toMatchObject({ lines: [], columns: false, side: [] });
  });
});

describe('what was broken on the page', () => {
  const read = (...characters: PlacedCharacter[][]) =>
    inReadingOrder(characters.flat()).lines.filter((line) => line !== '');
  const inFont = (characters: PlacedCharacter[], font: number) =>
    characters.map((one) => ({ ...one, font }));
  /** Lines as wide as the column, so that its edge is known. */
  const FULL = rows(
    Array.from({ length: 4 }, () => 'words that reach to the edge of it'),
    20,
    600,
  );

  it.each([
    ['before a dash', ['Fitter, Halden Ltd (in January 2019', '– Present)']],
    ['behind a comma', ['Certificate of Pump Repairs and,', 'Valves']],
    ['within a bracket', ['Fitter of the third grade (level', 'two)']],
    ['before a small letter', ['Head of the department for water', 'and heat']],
    ['behind a small word', ['Diploma in the Maintenance of', 'Pumps']],
  ])('is one line again where it was broken %s', (_, texts) => {
    expect(read(rows(texts, 20, 700), FULL)[0]).toBe(texts.join(' '));
  });

  it('is one line again in the face of headings, and two where the face changes', () => {
    const heads = ['Associate Degree of the Technical', 'Community College'];
    const [first = '', second = ''] = heads;
    expect(read(inFont(rows(heads, 20, 700), 2), inFont(FULL, 1))[0]).toBe(heads.join(' '));
    expect(
      read(inFont(place(first, 20, 700), 2), inFont(place(second, 20, 686), 3), inFont(FULL, 1)),
    ).toEqual(expect.arrayContaining(heads));
  });

  it.each([
    ['an item of a list', ['Kept the books of the northern of', '• Paid the bills']],
    ['an address', ['Leeds, in the north of England on', 'me@example.org']],
    ['a sentence', ['It was good to work for everyone.', 'and more']],
  ])('stays apart where what follows is %s', (_, texts) => {
    expect(read(rows(texts, 20, 700), FULL).slice(0, 2)).toEqual(texts);
  });

  it.each([
    ['me@example.co', 'm', 'me@example.com'],
    ['someone@ex', 'ample.org', 'someone@example.org'],
    ['https://example.org/a-long-', 'path', 'https://example.org/a-long-path'],
  ])('is one address again: %s', (first, second, whole) => {
    const column = rows(['Reach me by all of these', 'Leeds, West Yorkshire, U'], 20, 650);
    const left = 20 + (24 - first.length) * 5;
    expect(read(place(first, left, 700), place(second, left, 686), column)[0]).toBe(whole);
  });

  it('is one range again beside what it belongs to', () => {
    const lines = read(
      ...[place('July 2018 – December', 20, 700), place('Fitter, Halden Pumps', 200, 700)],
      ...[place('2021', 20, 686), place('Repaired forty pumps a week', 200, 686)],
      ...[place('May 2016 –', 20, 650), place('Clerk, Velo', 200, 650)],
      ...[place('June 2018', 20, 636), place('Kept the books', 200, 636)],
    );
    expect(lines).toEqual([
      'July 2018 – December 2021  Fitter, Halden Pumps',
      'Repaired forty pumps a week',
      'May 2016 – June 2018  Clerk, Velo',
      'Kept the books',
    ]);
  });

  it('is one name again beside dates at the right', () => {
    const lines = read(
      ...[place('The Technical Institute of', 20, 700), place('2010 – 2014', 175, 700)],
      place('Technology', 20, 686),
    );
    expect(lines).toEqual(['The Technical Institute of Technology  2010 – 2014']);
  });

  it('sets dates a little off their row beside it', () => {
    const lines = read(
      ...[place('2016 – 2018', 20, 700), place('Fitter, Halden', 200, 693)],
      place('Repaired pumps', 200, 679),
    );
    expect(lines).toEqual(['2016 – 2018  Fitter, Halden', 'Repaired pumps']);
  });

  it('reads spaced letters as the words they are', () => {
    const spaced = (text: string, left: number, y: number) =>
      Array.from(text).flatMap((character, index) => {
        const at = left + index * 8;
        const letter = { character, left: at, right: at + 5, y, size: SIZE };
        return character === ' ' ? [] : index === 0 ? [letter] : [{ ...letter, character: ' ' }, letter];
      }); // prettier-ignore
    expect(read(spaced('NELA NOVAK', 20, 700), place('a b c d plain', 20, 650))).toEqual([
      'NELA NOVAK',
      'a b c d plain',
    ]);
  });
});
