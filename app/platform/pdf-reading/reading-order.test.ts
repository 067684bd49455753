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
