import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { exposures, outcomes } from '#db/schema';
import { DAY_MS } from '~/platform/durations';
import type { Experiment } from './experiment';
import { EXPERIMENTS } from './experiments';
import type { FlagName } from './flag-registry';
import { measure } from './measure.server';
import type { MetricName } from './metrics';

/** A transaction of this many holds writers up for some milliseconds. */
const BATCH = 100;

type Unsettled = Pick<typeof exposures.$inferSelect, 'id' | 'experiment' | 'personId' | 'metAt'>;

/**
 * Takes the outcomes of everybody whose window has ended. Only these are ever read: an outcome that
 * could still change would make each look a different experiment.
 *
 * @returns of how many.
 */
export function settleOutcomes(database: Database, now: Date): number {
  let settled = 0;
  for (const experiment of EXPERIMENTS) {
    const before = new Date(now.getTime() - windowMs(experiment));
    for (;;) {
      const batch = database.write((tx) => {
        const due = tx
          .select()
          .from(exposures)
          .where(
            and(
              eq(exposures.experiment, experiment.name),
              isNull(exposures.settledAt),
              lte(exposures.metAt, before),
            ),
          )
          .orderBy(asc(exposures.metAt))
          .limit(BATCH)
          .all();
        for (const exposure of due) settle(tx, experiment, exposure, now);
        return due.length;
      });
      settled += batch;
      if (batch < BATCH) break;
    }
  }
  return settled;
}

/**
 * Takes what is known of people who are about to be deleted, in the caller's transaction. Without it
 * those who leave would be missing from the side that made them leave.
 */
export function settleBeforeRemoval(
  tx: Transaction,
  personIds: readonly string[],
  now: Date,
): void {
  const due = tx
    .select()
    .from(exposures)
    .where(and(inArray(exposures.personId, [...personIds]), isNull(exposures.settledAt)))
    .all();
  for (const exposure of due) {
    const experiment = EXPERIMENTS.find(({ name }) => name === exposure.experiment);
    if (experiment !== undefined) settle(tx, experiment, exposure, now);
  }
}

function settle(
  tx: Transaction,
  experiment: Experiment<FlagName, MetricName>,
  { id, personId, metAt }: Unsettled,
  now: Date,
): void {
  const end = new Date(Math.min(now.getTime(), metAt.getTime() + windowMs(experiment)));
  for (const metric of [experiment.primary, ...experiment.guardrails]) {
    const value = personId === null ? 0 : measure(tx, metric, personId, { from: metAt, to: end });
    tx.insert(outcomes).values({ exposureId: id, metric, value }).run();
  }
  tx.update(exposures).set({ settledAt: now }).where(eq(exposures.id, id)).run();
}

const windowMs = ({ windowDays }: Pick<Experiment, 'windowDays'>): number => windowDays * DAY_MS;
