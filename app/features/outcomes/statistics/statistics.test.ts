import { describe, expect, it } from 'vitest';
import { seededRandom } from '~/platform/seeded-random';
import { interviewIncidence, type Watched } from './time-to-event';
import { sayProportion, wilson } from './wilson';

describe('wilson', () => {
  it.each([
    [3, 9, '3 of 9 (33 %, 12–65 %)'],
    [0, 5, '0 of 5 (0 %, 0–43 %)'],
    [5, 5, '5 of 5 (100 %, 57–100 %)'],
    [30, 300, '30 of 300 (10 %, 7–14 %)'],
  ])('says %i of %i as %s', (count, of, words) => {
    expect(sayProportion(wilson(count, of))).toBe(words);
  });

  it('holds the true share about 19 times of 20, also where it is small', () => {
    const random = seededRandom(7);
    for (const truth of [0.1, 0.3, 0.5]) {
      let held = 0;
      for (let run = 0; run < 4_000; run += 1) {
        let count = 0;
        for (let n = 0; n < 20; n += 1) if (random() < truth) count += 1;
        const { low, high } = wilson(count, 20);
        if (low <= truth && truth <= high) held += 1;
      }
      expect(held / 4_000).toBeGreaterThan(0.93);
    }
  });
});

describe('interviewIncidence', () => {
  const watched = (text: string): Watched[] =>
    text.split(' ').map((one) => ({
      days: Number(one.slice(1)),
      ended: ({ i: 'interview', r: 'rejection', c: 'censored' } as const)[one[0] as 'i'],
    }));

  it('is one less Kaplan–Meier with Greenwood’s error where nobody is rejected', () => {
    // Worked by hand: S = 4/5 · 2/3 · 1/2; Greenwood: Σ d/(n(n−d)).
    const [at] = interviewIncidence(watched('i3 c5 i7 i9 c11'), [10]);
    const survival = (4 / 5) * (2 / 3) * (1 / 2);
    const greenwood = 1 / (5 * 4) + 1 / (3 * 2) + 1 / (2 * 1);
    expect(at?.share).toBeCloseTo(1 - survival, 12);
    expect(at?.error).toBeCloseTo(survival * Math.sqrt(greenwood), 12);
    expect(at?.atRisk).toBe(1);
  });

  it('is the plain share where everybody was watched to the end', () => {
    const [at] = interviewIncidence(watched('i3 r4 i6 r8 c50 c50 c50 c50 c50 c50'), [45]);
    expect(at?.share).toBeCloseTo(0.2, 12);
    expect(at?.error).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 10), 12);
  });

  it('takes a rejection for an end, not for an open case', () => {
    const rejected = interviewIncidence(watched('r1 r1 i5 i5'), [9])[0];
    const open = interviewIncidence(watched('c1 c1 i5 i5'), [9])[0];
    expect(rejected?.share).toBe(0.5);
    expect(open?.share).toBe(1);
  });

  it('is nothing before anything happened, and of nobody', () => {
    expect(interviewIncidence(watched('i3'), [2])).toEqual([
      { days: 2, share: 0, error: 0, atRisk: 1 },
    ]);
    expect(interviewIncidence([], [7])[0]).toMatchObject({ share: 0, error: 0, atRisk: 0 });
  });
});
