import type { Reader } from '#db/client';
import type { FlagName } from '~/features/experiments/flag-registry';
import { flagContext } from '~/features/experiments/flag-context';
import type { Model } from '~/platform/ai/model';
import type { Flags } from '~/platform/flags/flags';
import { isAskable } from '~/platform/providers/breaker';
import type { Metering } from '~/platform/providers/metered-model.server';
import { findExhausted } from '~/platform/providers/model-usage.server';
import { getHealth } from '~/platform/providers/provider-health.server';
import { providersAllowed, type Provider } from './consent';
import { findConsent } from './consents.server';

/** The models of this process: none where no key is set. */
export interface Models {
  /** In the order in which they are asked. */
  readonly all: readonly Model[];
  readonly metering: Metering;
  readonly flags: Pick<Flags<FlagName>, 'isEnabled'>;
}

/** Models that operators have not switched off for this person. */
export function switchedOn({ all, flags, metering }: Models, personId: string): readonly Model[] {
  const asker = { personId, guest: false, acceptLanguage: null };
  const context = flagContext(asker, metering.region);
  const on: Readonly<Record<Provider, boolean>> = {
    vertex: flags.isEnabled('writer-vertex', context),
    huggingface: flags.isEnabled('writer-huggingface', context),
  };
  return all.filter(({ provider }) => on[provider]);
}

/** Models that may be given a person's words now: set up, switched on, and consented to. */
export function modelsFor(
  models: Models,
  read: Pick<Reader, 'select'>,
  personId: string,
): readonly Model[] {
  if (models.all.length === 0) return [];
  const allowed = new Set(providersAllowed(findConsent(read, personId)));
  return switchedOn(models, personId).filter(({ provider }) => allowed.has(provider));
}

/** Why nobody can be asked right now. */
export type Unaskable = 'no_model' | 'unavailable' | 'person_limit' | 'daily_limit';

/** What is in the way of asking now; undefined where nothing is. */
export function findObstacle(
  models: Models,
  read: Pick<Reader, 'select'>,
  personId: string,
  now: Date,
): Unaskable | undefined {
  const { region, limits } = models.metering;
  const askable = modelsFor(models, read, personId);
  if (askable.length === 0) return 'no_model';
  const exhausted = findExhausted(read, personId, limits, now);
  if (exhausted !== undefined) return exhausted === 'all' ? 'daily_limit' : 'person_limit';
  const healthy = askable.some(({ provider }) =>
    isAskable(getHealth(read, { provider, region }, now).circuit, now.getTime()),
  );
  return healthy ? undefined : 'unavailable';
}
