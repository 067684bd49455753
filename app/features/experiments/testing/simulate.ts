import { seededRandom } from '~/platform/seeded-random';
import { DAY_MS } from '~/platform/durations';
import type { Experiment, Metric } from '../experiment';
import { readExperiment, type VariantComparison, type VariantData } from '../read-experiment';

/** What one person's outcome is, given chance. */
export type SimulatedOutcome = (random: () => number) => number;

export const converts =
  (rate: number): SimulatedOutcome =>
  (random) =>
    random() < rate ? 1 : 0;

/** Few pay, and what they pay is skewed: a log-normal amount with that median and σ = 0.8. */
export const pays =
  (rate: number, median: number): SimulatedOutcome =>
  (random) => {
    if (random() >= rate) return 0;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return median * Math.exp(0.8 * normal);
  };

export interface Scenario {
  /** The control first. */
  readonly outcomes: readonly SimulatedOutcome[];
  readonly kind: Metric['kind'];
  readonly plannedPeople: number;
  readonly smallestEffect: number;
  readonly days: number;
  readonly peopleADay: number;
  /** Of the people assigned to each variant, the share that is logged: less than 1 is a fault. */
  readonly logged?: readonly number[];
}

export interface SimulatedRun {
  /** The first look at which a variant was called better or worse. */
  readonly decision: {
    readonly day: number;
    readonly estimate: number;
    readonly verdict: string;
  } | null;
  /** What the estimate was at the last look. */
  readonly lastEstimate: number | null;
  /** Whether the interval held the true difference at every look. */
  readonly held: boolean;
  /** The first look at which the sample ratio stopped the reading. */
  readonly mismatchDay: number | null;
}

const START = '2026-01-01';

/** Runs an experiment once, looked at every day by the reading that operators see. */
export function simulate(scenario: Scenario, truth: number, random: () => number): SimulatedRun {
  const { outcomes, kind, plannedPeople, smallestEffect, days, peopleADay, logged } = scenario;
  const metrics: Record<string, Metric> = {
    primary: { name: 'primary', label: 'primary', kind, better: 'higher' },
  };
  const variants = outcomes.map((_, index) => ({
    name: `v${index}`,
    label: `v${index}`,
    weight: 1,
  }));
  const experiment: Experiment = {
    name: 'simulated',
    flag: 'simulated',
    hypothesis: '',
    variants: variants as unknown as Experiment['variants'],
    primary: 'primary',
    guardrails: [],
    windowDays: 0,
    expected: { mean: 0, variance: 0 },
    smallestEffect,
    plannedPeople,
    start: START,
    stop: '2027-01-01',
  };
  const arms = outcomes.map((outcome, index) => ({
    outcome,
    logged: logged?.[index] ?? 1,
    sample: { people: 0, sum: 0, sumOfSquares: 0, nonZero: 0 },
  }));
  let decision: SimulatedRun['decision'] = null;
  let lastEstimate: number | null = null;
  let held = true;
  let mismatchDay: number | null = null;
  for (let day = 1; day <= days; day += 1) {
    for (let person = 0; person < peopleADay; person += 1) {
      const arm = arms[Math.floor(random() * arms.length)];
      if (arm === undefined || random() >= arm.logged) continue;
      const value = arm.outcome(random);
      const { sample } = arm;
      sample.people += 1;
      sample.sum += value;
      sample.sumOfSquares += value * value;
      if (value !== 0) sample.nonZero += 1;
    }
    const data = arms.map(({ sample }, index): VariantData => ({
      variant: `v${index}`,
      met: sample.people,
      samples: { primary: sample },
    }));
    const now = new Date(Date.parse(START) + day * DAY_MS);
    const { ratio, comparisons } = readExperiment(experiment, metrics, data, now);
    if (ratio.mismatch) mismatchDay ??= day;
    const decided = comparisons.find(isDecided);
    if (decided?.difference && decision === null) {
      decision = { day, estimate: decided.difference.estimate, verdict: decided.verdict };
    }
    for (const { difference } of comparisons) {
      if (difference === null) continue;
      lastEstimate = difference.estimate;
      held &&= difference.low <= truth && truth <= difference.high;
    }
  }
  return { decision, lastEstimate, held, mismatchDay };
}

const isDecided = ({ verdict }: VariantComparison): boolean =>
  verdict === 'better' || verdict === 'worse';

/** Runs a scenario many times, each from a seed of its own. */
export function simulateMany(
  scenario: Scenario,
  truth: number,
  times: number,
  seed = 1,
): SimulatedRun[] {
  return Array.from({ length: times }, (_, index) =>
    simulate(scenario, truth, seededRandom(seed * 1_000_003 + index)),
  );
}

export const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.filter(is).length / all.length;
