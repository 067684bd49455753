import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { exposures, outcomes } from '#db/schema';
import type { FlagContext, Flags } from '~/platform/flags/flags';
import type { Experiment } from './experiment';
import type { FlagName } from './flag-registry';
import type { VariantData } from './read-experiment';
import type { Sample } from './statistics/sample';

/** What was counted of each variant that somebody met. */
export function countOutcomes(read: Reader, experiment: Pick<Experiment, 'name'>): VariantData[] {
  const met = read
    .select({ variant: exposures.variant, people: count() })
    .from(exposures)
    .where(eq(exposures.experiment, experiment.name))
    .groupBy(exposures.variant)
    .all();
  const sums = read
    .select({
      variant: exposures.variant,
      metric: outcomes.metric,
      people: count(),
      sum: sql<number>`sum(${outcomes.value})`,
      sumOfSquares: sql<number>`sum(${outcomes.value} * ${outcomes.value})`,
      nonZero: sql<number>`sum(${outcomes.value} <> 0)`,
    })
    .from(outcomes)
    .innerJoin(exposures, eq(exposures.id, outcomes.exposureId))
    .where(eq(exposures.experiment, experiment.name))
    .groupBy(exposures.variant, outcomes.metric)
    .all();
  return met.map(({ variant, people }) => ({
    variant,
    met: people,
    samples: Object.fromEntries(
      sums
        .filter((row) => row.variant === variant)
        .map(({ metric, people: n, sum, sumOfSquares, nonZero }): [string, Sample] => [
          metric,
          { people: n, sum, sumOfSquares, nonZero },
        ]),
    ),
  }));
}

/** At most this many of the newest are compared. */
const COMPARED = 5_000;

/**
 * How many of those who met a variant would be given another one by the flag today: none, unless its
 * weights or strategies were changed, or it assigns by something else than the person.
 */
export function countMoved(
  read: Reader,
  flags: Pick<Flags<FlagName>, 'variantOf'>,
  { name, flag }: Pick<Experiment<FlagName>, 'name' | 'flag'>,
  context: Omit<FlagContext, 'id'>,
): { readonly compared: number; readonly moved: number } {
  const met = read
    .select({ variant: exposures.variant, personId: exposures.personId })
    .from(exposures)
    .where(and(eq(exposures.experiment, name), isNotNull(exposures.personId)))
    .orderBy(desc(exposures.metAt))
    .limit(COMPARED)
    .all();
  const moved = met.filter(
    ({ variant, personId }) => flags.variantOf(flag, { ...context, id: personId }) !== variant,
  );
  return { compared: met.length, moved: moved.length };
}
