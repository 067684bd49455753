import { and, eq } from 'drizzle-orm';
import { isbot } from 'isbot';
import type { Database, Reader } from '#db/client';
import { exposures } from '#db/schema';
import type { FlagContext, Flags } from '~/platform/flags/flags';
import { newId } from '~/platform/id.server';
import { isRunning, type Experiment } from './experiment';
import type { FlagName } from './flag-registry';

type Select = Pick<Reader, 'select'>;
type Asked = Pick<Flags<FlagName>, 'isEnabled' | 'variantOf'>;

/** Somebody whom an experiment may concern. */
export interface ExperimentVisitor {
  readonly context: FlagContext;
  readonly userAgent: string | null;
}

/**
 * Which variant somebody has, whether they have met it or not. Reads only, so that pages may ask.
 *
 * Who met a variant keeps it, also when its weight changes later. Switching the flag off ends it for
 * everybody at once. Robots take no part.
 *
 * @returns null where they take no part: then the product is what it is without the experiment.
 */
export function findVariant(
  read: Select,
  flags: Asked,
  {
    experiment,
    visitor: { context, userAgent },
  }: { experiment: Experiment<FlagName>; visitor: ExperimentVisitor },
  now: Date,
): string | null {
  if (context.id === null || userAgent === null || isbot(userAgent)) return null;
  if (!isRunning(experiment, now) || !flags.isEnabled(experiment.flag, context)) return null;
  const known = (name: string | null | undefined): name is string =>
    experiment.variants.some((variant) => variant.name === name);
  const met = findMet(read, experiment.name, context.id);
  if (known(met)) return met;
  const given = flags.variantOf(experiment.flag, context);
  return known(given) ? given : null;
}

/**
 * Which variant somebody has, noting once that they met it: called where they act on it, never where
 * a page is only read.
 */
export function assignVariant(
  { database, flags }: { database: Database; flags: Asked },
  experiment: Experiment<FlagName>,
  visitor: ExperimentVisitor,
  now: Date,
): string | null {
  const personId = visitor.context.id;
  const variant = findVariant(database.read, flags, { experiment, visitor }, now);
  if (personId === null || variant === null) return null;
  if (findMet(database.read, experiment.name, personId) === variant) return variant;
  return database.write(
    (tx) => {
      tx.insert(exposures)
        .values({ id: newId(), experiment: experiment.name, variant, personId, metAt: now })
        .onConflictDoNothing()
        .run();
      // Another device may have been first.
      return findVariant(tx, flags, { experiment, visitor }, now);
    },
    { aside: true },
  );
}

function findMet(read: Select, experiment: string, personId: string): string | undefined {
  return read
    .select({ variant: exposures.variant })
    .from(exposures)
    .where(and(eq(exposures.experiment, experiment), eq(exposures.personId, personId)))
    .get()?.variant;
}
