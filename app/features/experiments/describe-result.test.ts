import { describe, expect, test } from 'vitest';
import type { Metric } from './experiment';
import type { VariantComparison, ExperimentResult } from './read-experiment';
import { describeResult } from './describe-result';

const RATE: Metric = { name: 'm', label: 'made a resume', kind: 'rate', better: 'higher' };
const AMOUNT: Metric = {
  name: 'r',
  label: 'paid',
  kind: 'amount',
  unit: 'cents',
  better: 'higher',
};

const comparison = (over: Partial<VariantComparison>): VariantComparison => ({
  variant: 'b',
  label: 'B against A',
  metric: RATE,
  role: 'primary',
  difference: { estimate: 0.061, low: 0.02, high: 0.102 },
  verdict: 'better',
  ...over,
});
const reading = (over: Partial<ExperimentResult>): ExperimentResult => ({
  days: 30,
  ratio: { probability: 0.5, atOneLook: 0.4, mismatch: false },
  variants: [],
  comparisons: [comparison({})],
  missing: null,
  novel: false,
  ...over,
});
const say = (over: Partial<ExperimentResult>) => describeResult(reading(over));

describe('a reading in words', () => {
  test.each<[VariantComparison['verdict'], number, RegExp]>([
    ['better', 0.061, /^B against A: better\. 6\.1 points more made a resume/],
    ['worse', -0.061, /^B against A: worse\. 6\.1 points fewer made a resume/],
    ['same', 0.001, /no difference that matters/],
    ['unseen', 0.01, /planned size is reached and chance still explains/],
    ['open', 0.01, /chance explains the difference so far \(1\.0 points more/],
  ])('says %s', (verdict, estimate, words) => {
    const difference = { estimate, low: estimate - 0.04, high: estimate + 0.04 };
    expect(say({ comparisons: [comparison({ verdict, difference })] })[0]).toMatch(words);
  });

  test('says amounts with their unit', () => {
    const difference = { estimate: -120, low: -200, high: -40 };
    const comparisons = [comparison({ metric: AMOUNT, difference, verdict: 'worse' })];
    expect(say({ comparisons })[0]).toContain('120.00 cents fewer paid');
  });

  test('says what is missing, in the singular too', () => {
    expect(say({ missing: { people: 1_200, days: 1 } })[1]).toBe(
      'Not enough data: about 1,200 more people, or 1 day at the rate so far.',
    );
    expect(say({ missing: { people: 5, days: null } })[1]).toContain('nobody has been through it');
  });

  test('names a guardrail only when it got worse', () => {
    const guardrail = (verdict: VariantComparison['verdict']) =>
      say({ comparisons: [comparison({}), comparison({ role: 'guardrail', verdict })] });
    expect(guardrail('worse')[1]).toMatch(/^Guardrail: made a resume got worse by 6\.1 points/);
    expect(guardrail('better')).toHaveLength(1);
    expect(guardrail('open')).toHaveLength(1);
  });

  test('warns of what is young', () => {
    expect(say({ novel: true }).at(-1)).toMatch(/^It is young/);
    expect(say({ novel: false })).toHaveLength(1);
  });

  test('says nothing else where the split is off', () => {
    const ratio = { probability: 1e-6, atOneLook: 1e-7, mismatch: true };
    const words = say({ ratio, comparisons: [], novel: true });
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/^Do not read this/);
  });
});
