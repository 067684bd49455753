import type { Flags } from '~/platform/flags/flags';
import { FLAGS, type FlagName } from '../flag-registry';

/**
 * Flags that say the same to everybody: tools are on and experiments off, unless told otherwise.
 *
 * @param over by flag: on or off, or the variant that everybody has.
 */
export function openSteadyFlags(
  over: Readonly<Partial<Record<FlagName, boolean | string>>> = {},
): Flags<FlagName> {
  return {
    isEnabled: (name) => (over[name] ?? FLAGS[name].default) !== false,
    variantOf(name, { id }) {
      const told = over[name];
      return id !== null && typeof told === 'string' ? told : null;
    },
    health: () => ({ source: 'bootstrap', confirmedAt: null, lastError: null }),
    close: () => Promise.resolve(),
  };
}
