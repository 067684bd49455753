import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, OPEN_ITEMS, PRIVATE_ITEMS } from './mini-ipip';
import { leaningOf, scoreTraits } from './score-traits';

const all = (answer: number) => Object.fromEntries(ITEMS.map(({ number }) => [number, answer]));
const scoresOf = (items: Record<string, number>, consentNeuroticism = true) =>
  Object.fromEntries(
    scoreTraits(items, { consentNeuroticism }).map(({ trait, score }) => [trait, score]),
  );

describe('scoring the Mini-IPIP', () => {
  test('gives 3.00 on every trait to somebody who always answers 3', () => {
    expect(scoresOf(all(3))).toEqual({
      extraversion: 3,
      agreeableness: 3,
      conscientiousness: 3,
      neuroticism: 3,
      openness: 3,
    });
  });

  test('gives openness 2.00 to somebody who always answers 5, for three of its items are reversed', () => {
    expect(scoresOf(all(5))).toEqual({
      extraversion: 3,
      agreeableness: 3,
      conscientiousness: 3,
      neuroticism: 3,
      openness: 2,
    });
  });

  test('reverses 11 of the 20 items and asks 16 openly', () => {
    expect(ITEMS.filter((item) => item.reversed).map((item) => item.number)).toEqual([
      6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20,
    ]);
    expect(OPEN_ITEMS).toHaveLength(16);
    expect(PRIVATE_ITEMS.map((item) => item.number)).toEqual([4, 9, 14, 19]);
  });

  test.each([
    [{ 1: 5, 6: 1, 11: 5, 16: 1 }, 5],
    [{ 1: 1, 6: 5, 11: 1, 16: 5 }, 1],
    [{ 1: 5, 6: 1, 11: 5 }, 5],
    [{ 1: 5, 11: 4 }, undefined],
    [{}, undefined],
  ])('scores extraversion of %j as %j', (items, expected) => {
    expect(scoresOf(items)['extraversion']).toBe(expected);
  });

  test('does not score neuroticism without its consent, whatever was answered', () => {
    expect(scoresOf(all(4), false)).not.toHaveProperty('neuroticism');
  });

  test('shows the 95 % bands of the published reliabilities', () => {
    const bands = scoreTraits(all(3), { consentNeuroticism: true }).map(({ band }) =>
      band.toFixed(2),
    );
    expect(bands).toEqual(['0.85', '0.97', '0.98', '1.00', '1.04']);
  });

  test('widens the band where an item is missing', () => {
    const [three] = scoreTraits({ 1: 3, 6: 3, 11: 3 }, { consentNeuroticism: false });
    expect(three?.band).toBeGreaterThan(0.85);
    expect(three?.itemsAnswered).toBe(3);
  });

  test('keeps every score between 1 and 5', () => {
    const items = fc.dictionary(
      fc.integer({ min: 1, max: 20 }).map(String),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(items, (given) => {
        for (const { score, itemsAnswered } of scoreTraits(given, { consentNeuroticism: true })) {
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(5);
          expect(itemsAnswered).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test.each([
    [2.1, 'low'],
    [2.11, 'balanced'],
    [3, 'balanced'],
    [3.89, 'balanced'],
    [3.9, 'high'],
  ])('says that %d leans %s', (score, leaning) => {
    expect(leaningOf(score)).toBe(leaning);
  });
});
