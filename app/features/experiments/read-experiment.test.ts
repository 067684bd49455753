import { describe, expect, test } from 'vitest';
import type { Experiment, Metric } from './experiment';
import { isRunning } from './experiment';
import { readExperiment, type VariantData } from './read-experiment';
import { sampleOfConversions } from './statistics/sample';

const METRICS: Record<string, Metric> = {
  made: { name: 'made', label: 'made a resume', kind: 'rate', better: 'higher' },
  failed: { name: 'failed', label: 'had one fail', kind: 'rate', better: 'lower' },
};
const EXPERIMENT: Experiment = {
  name: 'order',
  flag: 'order',
  hypothesis: 'h',
  variants: [
    { name: 'a', label: 'A', weight: 1 },
    { name: 'b', label: 'B', weight: 1 },
  ],
  primary: 'made',
  guardrails: ['failed'],
  windowDays: 7,
  expected: { mean: 0.3, variance: 0.21 },
  smallestEffect: 0.06,
  plannedPeople: 1_500,
  start: '2026-01-01',
  stop: '2026-06-01',
};
const AFTER_20_DAYS = new Date('2026-01-21T00:00:00Z');

const data = (variant: string, people: number, made: number, failed = 20): VariantData => ({
  variant,
  met: people,
  samples: {
    made: sampleOfConversions(people, made),
    failed: sampleOfConversions(people, failed),
  },
});

function read(before: [number, number, number?], after: [number, number, number?]) {
  const [a, b] = [data('a', ...before), data('b', ...after)];
  const reading = readExperiment(EXPERIMENT, METRICS, [a, b], AFTER_20_DAYS);
  const [primary, guardrail] = reading.comparisons;
  return { ...reading, primary: primary?.verdict, guardrail: guardrail?.verdict };
}

describe('a reading', () => {
  test.each<[string, [number, number], [number, number], string]>([
    ['too few people', [99, 40], [99, 60], 'too_few'],
    ['too few who did it', [400, 14], [400, 90], 'too_few'],
    ['a difference that may be chance', [400, 120], [400, 140], 'open'],
    ['more', [1_000, 300], [1_000, 400], 'better'],
    ['fewer', [1_000, 400], [1_000, 300], 'worse'],
    ['a difference too small to matter', [9_000, 2_700], [9_000, 2_710], 'same'],
    ['nothing at the planned size', [1_500, 450], [1_500, 480], 'unseen'],
  ])('calls %s so', (_, before, after, verdict) => {
    expect(read(before, after).primary).toBe(verdict);
  });

  test('counts what is bad the other way round', () => {
    expect(read([1_000, 300, 20], [1_000, 300, 100]).guardrail).toBe('worse');
    expect(read([1_000, 300, 100], [1_000, 300, 20]).guardrail).toBe('better');
  });

  test('stops where the sample ratio is off, and shows no figure to be tempted by', () => {
    const { ratio, comparisons, variants, missing } = read([1_000, 300], [1_200, 500]);
    expect(ratio.mismatch).toBe(true);
    expect(comparisons).toEqual([]);
    expect(variants.flatMap(({ figures }) => figures.map(({ mean }) => mean))).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect(missing).toBeNull();
  });

  test('says how many people and days are missing to the planned size', () => {
    // 800 in 20 days are 40 a day; 1,100 are missing from each variant.
    expect(read([400, 120], [400, 140]).missing).toEqual({ people: 2_200, days: 55 });
    expect(read([1_000, 300], [1_000, 400]).missing).toBeNull();
    const nobody = readExperiment(EXPERIMENT, METRICS, [], AFTER_20_DAYS);
    expect(nobody.missing).toEqual({ people: 3_000, days: null });
  });

  test('corrects for several variants, each against the control', () => {
    const variants = [...EXPERIMENT.variants, { name: 'c', label: 'C', weight: 1 }] as const;
    const three = { ...EXPERIMENT, variants: [...variants] as unknown as Experiment['variants'] };
    const counted = [data('a', 900, 270), data('b', 900, 330), data('c', 900, 270)];
    const { comparisons } = readExperiment(three, METRICS, counted, AFTER_20_DAYS);
    expect(comparisons.map(({ variant, role }) => [variant, role])).toEqual([
      ['b', 'primary'],
      ['b', 'guardrail'],
      ['c', 'primary'],
      ['c', 'guardrail'],
    ]);
    const alone = read([900, 270], [900, 330]).comparisons[0]?.difference;
    const among = comparisons[0]?.difference;
    expect(among!.high - among!.low).toBeGreaterThan(alone!.high - alone!.low);
  });

  test('knows that the first days are not like others', () => {
    const at = (day: string) =>
      readExperiment(EXPERIMENT, METRICS, [], new Date(`2026-01-${day}T00:00:00Z`)).novel;
    expect([at('14'), at('15')]).toEqual([true, false]);
  });
});

test.each([
  ['2025-12-31T23:59:59Z', false],
  ['2026-01-01T00:00:00Z', true],
  ['2026-05-31T23:59:59Z', true],
  ['2026-06-01T00:00:00Z', false],
])('at %s it runs: %s', (now, runs) => {
  expect(isRunning(EXPERIMENT, new Date(now))).toBe(runs);
});
