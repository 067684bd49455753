import { toCsv } from '~/platform/csv';
import type { Experiment } from './experiment';
import type { ExperimentResult } from './read-experiment';

const HEAD = [
  ...['experiment', 'variant', 'people_met', 'people_settled', 'metric', 'kind', 'unit', 'sum'],
  ...[
    'mean',
    'mean_low',
    'mean_high',
    'difference',
    'difference_low',
    'difference_high',
    'verdict',
  ],
];

/** All figures of a reading, a line for each variant and metric. */
export function toResultsCsv(
  { name }: Pick<Experiment, 'name'>,
  reading: ExperimentResult,
): string {
  const lines = reading.variants.flatMap((variant) =>
    variant.figures.map(({ metric, sample, mean }) => {
      const compared = reading.comparisons.find(
        (one) => one.variant === variant.name && one.metric.name === metric.name,
      );
      const difference = compared?.difference ?? null;
      return [
        ...[name, variant.name, variant.met, sample.people],
        ...[metric.name, metric.kind, metric.unit ?? null, sample.sum],
        ...[mean?.estimate ?? null, mean?.low ?? null, mean?.high ?? null],
        ...[difference?.estimate ?? null, difference?.low ?? null, difference?.high ?? null],
        compared?.verdict ?? null,
      ];
    }),
  );
  return toCsv([HEAD, ...lines]);
}
