import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, readDate } from './find-dates';

interface Month {
  year: number;
  month: number;
}
type Form = readonly [name: string, write: (date: Month) => string];

/** Months as their languages write them in dates, in full and cut short. */
const MONTHS: Readonly<Record<string, string>> = {
  English: 'January February March April May June July August September October November December',
  'English, short': 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
  'English, dotted': 'Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.',
  German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'French, short': 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'Italian, short': 'gen feb mar apr mag giu lug ago set ott nov dic',
  Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
  Polish: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  Swedish: 'januari februari mars april maj juni juli augusti september oktober november december',
  Russian: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'Russian, short': 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.',
}; // prettier-ignore

const two = (number: number): string => String(number).padStart(2, '0');
const short = (year: number): string => two(year % 100);

const named: Form[] = Object.entries(MONTHS).flatMap(([language, row]): Form[] => {
  const name = ({ month }: Month): string => row.split(' ')[month - 1] ?? '';
  return [
    [`${language}: month year`, (date) => `${name(date)} ${date.year}`],
    [`${language}: day month year`, (date) => `14 ${name(date)} ${date.year}`],
    [`${language}: month ’yy`, (date) => `${name(date)} ’${short(date.year)}`],
    [`${language}: month/year`, (date) => `${name(date)}/${date.year}`],
    [`${language}: capitals`, (date) => `${name(date)} ${date.year}`.toUpperCase()],
  ];
});
const english = ({ month }: Month): string => MONTHS['English']?.split(' ')[month - 1] ?? '';

/** Forms that say year and month. */
const OF_MONTHS: Form[] = [
  ...named,
  ['month-year', (date) => `${english(date).slice(0, 3)}-${date.year}`],
  ['month-yy', (date) => `${english(date).slice(0, 3)}-${short(date.year)}`],
  ["month'yy", (date) => `${english(date)}'${short(date.year)}`],
  ['month, year', (date) => `${english(date)}, ${date.year}`],
  ['month of year', (date) => `${english(date)} of ${date.year}`],
  ['month day, year', (date) => `${english(date)} 14, ${date.year}`],
  ['month dayth, year', (date) => `${english(date)} 14th, ${date.year}`],
  ['dayth month year', (date) => `2nd ${english(date)} ${date.year}`],
  ['day. month year', (date) => `14. ${english(date)} ${date.year}`],
  ['day de month de year', (date) => `1 de ${english(date)} de ${date.year}`],
  ['year month', (date) => `${date.year} ${english(date)}`],
  ['m/yyyy', ({ year, month }) => `${month}/${year}`],
  ['mm/yyyy', ({ year, month }) => `${two(month)}/${year}`],
  ['mm / yyyy', ({ year, month }) => `${two(month)} / ${year}`],
  ['mm.yyyy', ({ year, month }) => `${two(month)}.${year}`],
  ['m.yyyy', ({ year, month }) => `${month}.${year}`],
  ['mm-yyyy', ({ year, month }) => `${two(month)}-${year}`],
  ["mm/'yy", ({ year, month }) => `${two(month)}/'${short(year)}`],
  ['dd.mm.yyyy', ({ year, month }) => `14.${two(month)}.${year}`],
  ['dd.mm.yy', ({ year, month }) => `30.${two(month)}.${short(year)}`],
  ['dd/mm/yyyy', ({ year, month }) => `30/${two(month)}/${year}`],
  ['mm/dd/yyyy', ({ year, month }) => `${two(month)}/30/${year}`],
  ['dd-mm-yyyy', ({ year, month }) => `30-${two(month)}-${year}`],
  ['yyyy.mm', ({ year, month }) => `${year}.${two(month)}`],
  ['yyyy/mm', ({ year, month }) => `${year}/${two(month)}`],
  ['yyyy-mm', ({ year, month }) => `${year}-${two(month)}`],
  ['yyyy-mm-dd', ({ year, month }) => `${year}-${two(month)}-14`],
  ['Chinese', ({ year, month }) => `${year}年${month}月`],
  ['Chinese with a day', ({ year, month }) => `${year}年${month}月3日`],
  ['Korean', ({ year, month }) => `${year}년 ${month}월`],
  ['Russian г.', ({ year, month }) => `${MONTHS['Russian']?.split(' ')[month - 1]} ${year} г.`],
];

/** Forms that say the year, or a part of it that differs by book and hemisphere. */
const OF_YEARS: Form[] = [
  ['year', ({ year }) => String(year)],
  ['season', ({ year }) => `Summer ${year}`],
  ['season, year', ({ year }) => `fall, ${year}`],
  ['German season', ({ year }) => `Herbst ${year}`],
  ['French season', ({ year }) => `printemps ${year}`],
  ['semester', ({ year }) => `Spring Semester ${year}`],
  ['quarter', ({ year }) => `Q3 ${year}`],
  ['quarter behind', ({ year }) => `${year} Q1`],
  ['quarter in words', ({ year }) => `1st quarter of ${year}`],
  ['half', ({ year }) => `H2 ${year}`],
  ['fiscal year', ({ year }) => `FY${year}`],
  ['fiscal yy', ({ year }) => `FY ${year}`],
  ['mid', ({ year }) => `mid-${year}`],
  ['early', ({ year }) => `early ${year}`],
  ['late', ({ year }) => `late ${year}`],
  ['circa', ({ year }) => `ca. ${year}`],
  ['Anfang', ({ year }) => `Anfang ${year}`],
];

const CONNECTORS = [
  ' - ', '-', ' – ', '–', ' — ', '—', ' −', '‑', ' ~ ', ' → ', ' -> ', ' to ', ' until ', ' till ',
  ' through ', ' bis ', ' à ', ' a ', ' al ', ' hasta ', ' até ', ' tot ', ' do ', ' по ', ' -- ',
]; // prettier-ignore
const NOW = [
  'Present', 'present', 'PRESENT', 'Pres.', 'current', 'Now', 'today', 'ongoing', 'till now',
  'heute', 'dato', 'aujourd’hui', 'ce jour', 'actualidad', 'la actualidad', 'oggi', 'o momento',
  'atual', 'heden', 'nu', 'obecnie', 'teraz', 'настоящее время', 'н.в.', '至今', '현재',
]; // prettier-ignore
const FRAMES: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['(', ')'],
  ['[', ']'],
  ['From ', ''],
  ['', ' (2 years)'],
  ['', ' · 1 yr 3 mos'],
  ['Clerk, Velo Ltd, ', ''],
  ['Clerk | ', ' | Leeds'],
];

const anyMonth = fc.record({
  year: fc.integer({ min: 1975, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
});
/** Two months in their order, in different years, so that every form can say it. */
const anyRange = fc
  .tuple(anyMonth, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, years, month]) => ({ start, end: { year: start.year + years, month } }));

const expected = (kind: 'month' | 'year', { year, month }: Month): string =>
  kind === 'month' ? `${year}-${two(month)}` : String(year);

const forms = [
  ...OF_MONTHS.map(([name, write]) => [name, write, 'month'] as const),
  ...OF_YEARS.map(([name, write]) => [name, write, 'year'] as const),
];

describe('findDates', () => {
  it.each(forms)('reads what it is given back from ranges written as %s', (name, write, kind) => {
    fc.assert(
      fc.property(
        anyRange,
        fc.constantFrom(...CONNECTORS),
        fc.constantFrom(...FRAMES),
        ({ start, end }, connector, [before, after]) => {
          // "01-2019-03-2020" and "2019-01-2020-03" can be told by nobody.
          fc.pre(!/-/.test(write(start)) || connector.trim() !== connector);
          // "year-mm" whose month is the year's next reads as two years where it stands alone.
          const found = findDates(`${before}${write(start)}${connector}${write(end)}${after}`);
          expect(found).toMatchObject({
            start: expected(kind, start),
            end: expected(kind, end),
            range: true,
          });
        },
      ),
      { numRuns: name.includes(':') ? 40 : 120 },
    );
  });

  it.each(forms)('reads what goes on, written as %s', (_, write, kind) => {
    fc.assert(
      fc.property(
        anyMonth,
        fc.constantFrom(...NOW),
        fc.constantFrom(' - ', ' – ', '–', ' to ', ' bis ', ' ~ '),
        (start, now, connector) => {
          const found = findDates(`${write(start)}${connector}${now}`);
          expect(found).toMatchObject({ start: expected(kind, start), end: 'present' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(forms)('reads a beginning alone, written as %s', (_, write, kind) => {
    fc.assert(
      fc.property(
        anyMonth.filter(({ year, month }) => (year + 1) % 100 !== month),
        fc.constantFrom('since ', 'Since ', 'seit ', 'depuis ', 'desde ', 'sinds ', 'с '),
        (start, since) => {
          expect(findDates(`${since}${write(start)}`)).toMatchObject({
            start: expected(kind, start),
            end: 'present',
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Jan - Mar 2020', '2020-01', '2020-03'],
    ['January through March 2020', '2020-01', '2020-03'],
    ['2018–19', '2018', '2019'],
    ['2015-17', '2015', '2017'],
    ['1998/99', '1998', '1999'],
    ['2015/16 - 2017/18', '2015', '2018'],
    ['2015/2016', '2015', '2016'],
    ['Winter 2018/19', '2018', '2019'],
    ['05/21 - 06/22', '2021-05', '2022-06'],
    ['Oct 19 – Dec 20', '2019-10', '2020-12'],
    ['05/01/2021 - 06/30/2022', '2021-05', '2022-06'],
    ['05/01/2021 - 06/02/2022', '2021', '2022'],
    ['between May 2019 and June 2020', '2019-05', '2020-06'],
    ['2015 onwards', '2015', 'present'],
    ['2015 to date', '2015', 'present'],
    ['2019 –', '2019', 'present'],
    ['2019-', '2019', 'present'],
    ['until June 2017', '', '2017-06'],
  ])('reads %s', (words, start, end) => {
    expect(findDates(words)).toMatchObject({ start, end, range: true });
  });

  it.each(['Feb 2021 - Jan 2020', '2019 – 2020 – 2021', '1998 - 2002, 2004 - 2006', '2009-10'])(
    'is unsure of %s',
    (words) => {
      expect(findDates(words)?.sure).toBeLessThanOrEqual(0.5);
    },
  );

  it.each([
    'Bought 2000 - 2500 parts a year for $2019',
    'Handled 2,000 to 2,019 calls',
    'Grew sales by 2019%',
    'Room 12-14',
    'From 14 to 6 a month',
    'Vitamin B2019',
    'may be',
    'a to b',
    '+44 7700 900123',
  ])('takes no other number for a range: %s', (words) => {
    expect(findDates(words)?.range ?? false).toBe(false);
  });

  it.each([
    ['2019-04-01T00:00:00.000Z', '2019-04'],
    ['2020-01-01T00:00:00Z', '2020-01'],
    ['April 2019', '2019-04'],
    ['04/2019', '2019-04'],
    ['2019', '2019'],
    ['Present', 'present'],
    ['2019-04-14', '2019-04'],
  ])('reads %s, given by itself, as a date', (words, date) => {
    expect(readDate(words)?.date).toBe(date);
  });

  it.each(['', 'soon', '2019 and later on', '14', 'May'])('reads no date in %j', (words) => {
    expect(readDate(words)).toBeUndefined();
  });
});
