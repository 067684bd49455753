import { InMemStorageProvider, Unleash } from 'unleash-client';
import { evaluateWith } from './evaluate.server';
import type { FlagDefaults, Flags } from './flags';
import type { Toggles } from './toggles';

/** Flags from a file alone: the same evaluation as with a server, and no network. */
export function openEmbeddedFlags<Name extends string>(
  defaults: FlagDefaults<Name>,
  toggles: Toggles,
): Flags<Name> {
  const client = new Unleash({
    appName: 'cvstomize',
    // Required, and never asked: an interval of 0 means that nothing is fetched.
    url: 'http://embedded.invalid/api/',
    refreshInterval: 0,
    disableMetrics: true,
    skipInstanceCountWarning: true,
    bootstrap: { data: toggles.features, segments: toggles.segments ?? [] },
    storageProvider: new InMemStorageProvider(),
  });
  return {
    ...evaluateWith(() => client, defaults),
    health: () => ({ source: 'bootstrap', confirmedAt: null, lastError: null }),
    close() {
      client.destroy();
      return Promise.resolve();
    },
  };
}
