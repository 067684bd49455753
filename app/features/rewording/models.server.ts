import type { Reader } from '#db/client';
import { writerFlagOf, type FlagName } from '~/features/experiments/flag-registry';
import { flagContext } from '~/features/experiments/flag-context';
import type { Model } from '~/platform/ai/model';
import type { Flags } from '~/platform/flags/flags';
import { isAskable } from '~/platform/providers/breaker';
import { limitState } from '~/platform/providers/budget';
import type { Metering } from '~/platform/providers/metered-model.server';
import { findExhausted, spentByAll } from '~/platform/providers/model-usage.server';
import { getHealth } from '~/platform/providers/provider-health.server';
import { dayOf } from '~/platform/utc-day';
import { recipientOf, recipientsAllowed } from './consent';
import { findConsent } from './consents.server';

/** The models of this process: none where no key is set. */
export interface Models {
  /** In the order in which they are asked. */
  readonly all: readonly Model[];
  readonly metering: Metering;
  readonly flags: Pick<Flags<FlagName>, 'isEnabled'>;
}

/** Models that operators have not switched off for this person; null for somebody nobody knows. */
export function enabledModels(
  { all, flags, metering }: Models,
  personId: string | null,
): readonly Model[] {
  const asker = { personId, guest: personId === null, acceptLanguage: null };
  const context = flagContext(asker, metering.region);
  return all.filter(({ provider }) => flags.isEnabled(writerFlagOf(provider), context));
}

/** Models that may be given a person's words now: set up, switched on, and consented to. */
export function permittedModels(
  models: Models,
  read: Pick<Reader, 'select'>,
  personId: string,
): readonly Model[] {
  if (models.all.length === 0) return [];
  const allowed = new Set(recipientsAllowed(findConsent(read, personId)));
  return enabledModels(models, personId).filter((model) => allowed.has(recipientOf(model)));
}

/** Why nobody can be asked right now. */
export type Obstacle = 'no_model' | 'unavailable' | 'person_limit' | 'daily_limit';

/** What is in the way of asking now; undefined where nothing is. */
export function findObstacle(
  models: Models,
  read: Pick<Reader, 'select'>,
  personId: string,
  now: Date,
): Obstacle | undefined {
  const { limits } = models.metering;
  const askable = permittedModels(models, read, personId);
  if (askable.length === 0) return 'no_model';
  const exhausted = findExhausted(read, personId, limits, now);
  if (exhausted !== undefined) return exhausted === 'all' ? 'daily_limit' : 'person_limit';
  return isAnyHealthy(models, read, askable, now) ? undefined : 'unavailable';
}

/**
 * As `findObstacle`, for somebody nobody knows, who agrees to each time models are asked. The last
 * fifth of a day's limit is not theirs: it is for people who have a resume here.
 */
export function findVisitorObstacle(
  models: Models,
  read: Pick<Reader, 'select'>,
  now: Date,
): Exclude<Obstacle, 'person_limit'> | undefined {
  const askable = enabledModels(models, null);
  if (askable.length === 0) return 'no_model';
  const spent = spentByAll(read, dayOf(now));
  if (limitState(spent, models.metering.limits.all) !== 'fine') return 'daily_limit';
  return isAnyHealthy(models, read, askable, now) ? undefined : 'unavailable';
}

const isAnyHealthy = (
  { metering: { region } }: Models,
  read: Pick<Reader, 'select'>,
  askable: readonly Model[],
  now: Date,
): boolean =>
  askable.some(({ provider }) =>
    isAskable(getHealth(read, { provider, region }, now).circuit, now.getTime()),
  );

/**
 * Whether models are as they should be: with none set up, and with one that may be asked, they are.
 * Resumes are made all the same.
 */
export function areModelsWell(read: Pick<Reader, 'select'>, models: Models, now: Date): boolean {
  const { region } = models.metering;
  return (
    models.all.length === 0 ||
    models.all.some(
      ({ provider }) => getHealth(read, { provider, region }, now).circuit.state === 'closed',
    )
  );
}
