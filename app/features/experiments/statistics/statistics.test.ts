import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anytimeMargin, differenceAnytime, isReadable, meanAnytime } from './confidence-sequence';
import { normalQuantile } from './distributions';
import { meanOf, sampleOfValues, sampleOfConversions, varianceOf } from './sample';
import { checkSampleRatio } from './sample-ratio';
import { anytimeSize, fixedSize, soughtBetweenRates } from './sample-size';

const LOOKING = { alpha: 0.05, plannedPeople: 2_000 };

describe('a sample', () => {
  test('has the mean and the unbiased variance of its values', () => {
    const sample = sampleOfValues([2, 4, 4, 4, 5, 5, 7, 9, 0]);
    expect(sample).toMatchObject({ people: 9, nonZero: 8 });
    expect(meanOf(sample)).toBeCloseTo(40 / 9, 12);
    expect(varianceOf(sample)).toBeCloseTo(6.7777777778, 9);
  });

  test('of conversions is that of its ones and zeros', () => {
    expect(sampleOfConversions(5, 2)).toEqual(sampleOfValues([1, 0, 0, 1, 0]));
  });

  test('of equal amounts has no variance, however they add up', () => {
    expect(varianceOf(sampleOfValues(Array.from({ length: 1_000 }, () => 0.1)))).toBeCloseTo(0, 12);
  });
});

describe('an interval that may be looked at every day', () => {
  const control = sampleOfConversions(1_000, 80);
  const other = sampleOfConversions(1_000, 120);

  test('is wider than the one for a single look, and narrowest for its size where planned', () => {
    const variance = varianceOf(control) / 1_000 + varianceOf(other) / 1_000;
    const single = normalQuantile(0.975) * Math.sqrt(variance);
    const margin = anytimeMargin(variance, 2_000, LOOKING);
    expect(margin).toBeGreaterThan(single);
    for (const plannedPeople of [500, 8_000]) {
      expect(anytimeMargin(variance, 2_000, { alpha: 0.05, plannedPeople })).toBeGreaterThan(
        margin,
      );
    }
  });

  test('is the formula of its source, worked by hand', () => {
    // α = .05, n = n*: nρ² = −2 ln .05 + ln(1 − 2 ln .05) = 5.99146 + 1.94469 = 7.93616.
    const byHand = Math.sqrt(((2 * 8.93616) / 7.93616) * Math.log(Math.sqrt(8.93616) / 0.05));
    expect(anytimeMargin(1, 2_000, LOOKING)).toBeCloseTo(byHand, 4);
  });

  test('lies around the difference, and turns its sign with the order', () => {
    const there = differenceAnytime(control, other, LOOKING);
    const back = differenceAnytime(other, control, LOOKING);
    expect(there.estimate).toBeCloseTo(0.04, 12);
    expect(there.low + there.high).toBeCloseTo(0.08, 12);
    expect(back).toEqual({ estimate: -there.estimate, low: -there.high, high: -there.low });
  });

  test('of one variant lies around its mean', () => {
    const { estimate, low, high } = meanAnytime(control, LOOKING);
    expect(estimate).toBe(0.08);
    expect(low + high).toBeCloseTo(0.16, 12);
  });

  test('widens as less error is allowed, and as the estimate is worse known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        (people, variance) => {
          const margin = anytimeMargin(variance, people, LOOKING);
          expect(margin).toBeGreaterThan(0);
          expect(anytimeMargin(variance, people, { ...LOOKING, alpha: 0.01 })).toBeGreaterThan(
            margin,
          );
          expect(anytimeMargin(variance * 2, people, LOOKING)).toBeGreaterThan(margin);
        },
      ),
    );
  });

  test.each([
    [99, 50, false],
    [100, 14, false],
    [100, 15, true],
    [100, 85, true],
    [100, 86, false],
  ])('is not made from %d people of whom %d converted: %s', (people, converted, readable) => {
    expect(isReadable(sampleOfConversions(people, converted))).toBe(readable);
  });

  test('of amounts may have everybody pay', () => {
    expect(isReadable(sampleOfValues(Array.from({ length: 100 }, (_, index) => 5 + index)))).toBe(
      true,
    );
  });
});

describe('the check of the sample ratio', () => {
  test.each([
    [[520, 480], 0.2059, 1, false],
    [[600, 400], 2.5396e-10, 3.74994e-8, true],
    [[500, 500], 1, 1, false],
    [[0, 0], 1, 1, false],
  ])('calls %j as likely as %d at one look, and %d at any', (counts, once, ever, mismatch) => {
    const checked = checkSampleRatio(counts, [1, 1]);
    expect(checked.atOneLook / once).toBeCloseTo(1, 3);
    expect(checked.probability / ever).toBeCloseTo(1, 4);
    expect(checked.mismatch).toBe(mismatch);
  });

  test('stands on each side of its bound', () => {
    expect(checkSampleRatio([566, 434], [1, 1]).mismatch).toBe(false);
    expect(checkSampleRatio([567, 433], [1, 1]).mismatch).toBe(true);
  });

  test('goes by the weights that were meant', () => {
    expect(checkSampleRatio([900, 100], [9, 1])).toMatchObject({ probability: 1, atOneLook: 1 });
    expect(checkSampleRatio([334, 333, 333], [1, 1, 1]).probability).toBe(1);
    expect(checkSampleRatio([900, 100], [1, 1]).mismatch).toBe(true);
  });
});

describe('the number of people needed', () => {
  const asked = { alpha: 0.05, power: 0.8 };

  test.each([
    [0.05, 1.2, 8_158],
    [0.08, 1.1, 18_872],
    [0.08, 1.2, 4_921],
    [0.15, 1.2, 2_402],
    [0.3, 1.2, 963],
    [0.08, 2, 258],
  ])('from %d by a factor of %d for a single look is %d', (base, factor, people) => {
    expect(Math.abs(fixedSize(base, base * factor, asked) - people)).toBeLessThanOrEqual(3);
  });

  test('is larger for looking every day, and the smallest that fits', () => {
    const sought = soughtBetweenRates(0.3, 0.36, asked);
    const people = anytimeSize(sought);
    expect(people).toBeGreaterThan(fixedSize(0.3, 0.36, asked));
    const margin = (size: number) => {
      const variance = (sought.variances[0] + sought.variances[1]) / size;
      const looking = { alpha: 0.05, plannedPeople: 2 * size };
      return anytimeMargin(variance, 2 * size, looking) + normalQuantile(0.8) * Math.sqrt(variance);
    };
    expect(margin(people)).toBeLessThanOrEqual(0.06);
    expect(margin(people - 1)).toBeGreaterThan(0.06);
  });

  test('is the same upwards and downwards', () => {
    const down = { variances: [1, 2], effect: -0.2, ...asked } as const;
    expect(anytimeSize(down)).toBe(anytimeSize({ ...down, effect: 0.2 }));
  });
});
