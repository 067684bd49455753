import { describe, expect, it } from 'vitest';
import { readDates } from './dates';
import { readFigure } from './figures';
import { readQuantities } from './quantities';
import { tokensOf } from './tokens';

function read(text: string) {
  const tokens = tokensOf(text);
  return readQuantities(tokens, text, readDates(tokens, text));
}

describe('readQuantities', () => {
  it.each([
    ['trained 12 new nurses', [12], 'exact', '', ['nurs'], null],
    ['about 40 calls a day', [40], 'about', '', ['cal'], 'day'],
    ['40+ clients', [40], 'atLeast', '', ['client'], null],
    ['over 3 years', [3], 'over', '', ['year'], null],
    ['up to 15 %', [15], 'upTo', '%', [], null],
    ['nearly a hundred orders', [100], 'under', '', ['order'], null],
    ['two dozen kettles', [24], 'exact', '', ['kettl'], null],
    ['half a dozen sites', [6], 'exact', '', ['sit'], null],
    ['3 and half hours', [3.5], 'exact', '', ['hour'], null],
    ['two and a half hours', [2.5], 'exact', '', ['hour'], null],
    ['1½ tonnes', [1.5], 'exact', '', ['ton'], null],
    ['1 and a quarter miles', [1.25], 'exact', '', ['mil'], null],
    ['twenty-five sites', [25], 'exact', '', ['sit'], null],
    ['two hundred and fifty pupils', [250], 'exact', '', ['pupil'], null],
    ['£1.2k budget', [1200], 'exact', 'GBP', ['budget'], null],
    ['$3 million', [3_000_000], 'exact', 'USD', [], null],
    ['1.200 €', [1200, 1.2], 'exact', 'EUR', [], null],
    ['12 per cent', [12], 'exact', '%', [], null],
    ['a 4-hour window every quarter', [4], 'exact', '', ['hour', 'window'], 'quarter'],
    ['1 200 parcels weekly', [1200], 'exact', '', ['parcel'], 'week'],
    ['bundle now => 371k', [371_000], 'exact', '', [], null],
    ['> 40 calls', [40], 'over', '', ['cal'], null],
    ['40 or so regulars', [40], 'about', '', [], null],
  ] as const)('reads %j', (text, values, qualifier, unit, thing, period) => {
    expect(read(text)).toMatchObject([{ values, qualifier, unit, thing, period }]);
  });

  it('gives both ends of a change their role and the unit said once', () => {
    expect(read('cut waiting from 40 to 25 minutes')).toMatchObject([
      { values: [40], role: 'from', thing: ['minut'] },
      { values: [25], role: 'to', thing: ['minut'] },
    ]);
    expect(read('went from about 60% to 94%')).toMatchObject([
      { values: [60], unit: '%', role: 'from', qualifier: 'about' },
      { values: [94], unit: '%', role: 'to', qualifier: 'exact' },
    ]);
  });

  it('reads a range as one quantity', () => {
    expect(read('2-3 people')).toMatchObject([{ values: [2], high: 3, thing: ['person'] }]);
  });

  it('parts a number from half of something else', () => {
    expect(read('3 and half of them left')).toMatchObject([{ values: [3] }, { values: [0.5] }]);
  });

  it('leaves dates to the dates', () => {
    expect(read('since April 2019, by 23 December and in 2021')).toEqual([]);
    expect(read('2000 customers')).toMatchObject([{ values: [2000] }]);
  });
});

describe('readFigure', () => {
  it.each([
    ['1,200', [1200]],
    ['1.200', [1200, 1.2]],
    ['1.5', [1.5]],
    ['1,5', [1.5]],
    ['1.234.567', [1_234_567]],
    ["12'000", [12_000]],
  ])('reads %j', (figure, values) => {
    expect(readFigure(figure)).toEqual(values);
  });
});
