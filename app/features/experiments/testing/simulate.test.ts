import { expect, test } from 'vitest';
import { converts, pays, share, simulateMany, type Scenario } from './simulate';

// The whole of it, 10,000 tests each, is `npm run bench -- experiments`.
const SCENARIO: Omit<Scenario, 'outcomes'> = {
  kind: 'rate',
  plannedPeople: 1_500,
  smallestEffect: 0.05,
  days: 42,
  peopleADay: 80,
};

test.each<[string, Omit<Scenario, 'days' | 'plannedPeople' | 'peopleADay'>]>([
  ['rates', { ...SCENARIO, outcomes: [converts(0.3), converts(0.3)] }],
  ['rare events', { ...SCENARIO, outcomes: [converts(0.02), converts(0.02)] }],
  ['three variants', { ...SCENARIO, outcomes: [converts(0.3), converts(0.3), converts(0.3)] }],
  [
    'revenue',
    {
      ...SCENARIO,
      kind: 'amount',
      smallestEffect: 30,
      outcomes: [pays(0.05, 900), pays(0.05, 900)],
    },
  ],
])(
  'names a winner among equals in at most 5 of 100 experiments looked at daily: %s',
  (_, with_) => {
    const runs = simulateMany({ ...SCENARIO, ...with_ }, 0, 400);
    expect(share(runs, ({ decision }) => decision !== null)).toBeLessThanOrEqual(0.05);
  },
);

test('finds the effect it is planned for in about 4 of 5, and the right way round', () => {
  const runs = simulateMany({ ...SCENARIO, outcomes: [converts(0.3), converts(0.36)] }, 0.06, 300);
  expect(share(runs, ({ decision }) => decision?.verdict === 'better')).toBeGreaterThan(0.75);
  expect(share(runs, ({ decision }) => decision?.verdict === 'worse')).toBeLessThan(0.01);
  expect(share(runs, ({ held }) => held)).toBeGreaterThan(0.95);
});

test('catches an assignment that loses one person in five on one side', () => {
  const outcomes = [converts(0.3), converts(0.3)];
  const runs = simulateMany({ ...SCENARIO, outcomes, logged: [1, 4 / 5] }, 0, 300);
  expect(share(runs, ({ mismatchDay }) => mismatchDay !== null)).toBeGreaterThan(0.95);
});
