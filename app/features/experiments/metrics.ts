import type { Metric } from './experiment';

/** What is measured for whoever met an experiment, from its first sight to the end of its window. */
export const METRICS = {
  'made-a-resume': {
    name: 'made-a-resume',
    label: 'made a resume of their own answers',
    kind: 'rate',
    better: 'higher',
  },
  'questions-answered': {
    name: 'questions-answered',
    label: 'questions answered',
    kind: 'amount',
    unit: 'questions',
    better: 'higher',
  },
  revenue: {
    name: 'revenue',
    label: 'paid, less what went back',
    kind: 'amount',
    unit: 'cents',
    better: 'higher',
  },
  'has-account': {
    name: 'has-account',
    label: 'had an account',
    kind: 'rate',
    better: 'higher',
  },
  'changed-the-look': {
    name: 'changed-the-look',
    label: 'had a resume printed in another look',
    kind: 'rate',
    better: 'lower',
  },
  'making-failed': {
    name: 'making-failed',
    label: 'had making a resume fail',
    kind: 'rate',
    better: 'lower',
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;
