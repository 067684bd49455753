import type { Flags } from '~/platform/flags/flags';
import { EXPERIMENTS } from './experiments';
import { FLAGS, listFlags, type FlagName } from './flag-registry';

/** What a flag is for one person, whatever its source says: off, on, or a variant's name. */
export type Override = 'off' | 'on' | (string & {});

/** Flags set otherwise for single people, on a machine for trying things out. Kept in memory. */
export interface FlagOverrides {
  /** @param override undefined: as the source says again. */
  set(personId: string, flag: FlagName, override: Override | undefined): void;
  /** Those of one person. */
  of(personId: string): ReadonlyMap<FlagName, Override>;
}

/** Holds no override yet. A restart forgets all. */
export function createOverrides(): FlagOverrides {
  const people = new Map<string, Map<FlagName, Override>>();
  return {
    set(personId, flag, override) {
      const own = people.get(personId) ?? new Map<FlagName, Override>();
      if (override === undefined) own.delete(flag);
      else own.set(flag, override);
      people.set(personId, own);
    },
    of: (personId) => people.get(personId) ?? new Map<FlagName, Override>(),
  };
}

/** The same flags, but for people who have an override. */
export function withOverrides(
  flags: Flags<FlagName>,
  overrides: Pick<FlagOverrides, 'of'>,
): Flags<FlagName> {
  const find = (name: FlagName, id: string | null) =>
    id === null ? undefined : overrides.of(id).get(name);
  return {
    isEnabled(name, context) {
      const override = find(name, context.id);
      return override === undefined ? flags.isEnabled(name, context) : override !== 'off';
    },
    variantOf(name, context) {
      const override = find(name, context.id);
      if (override === undefined) return flags.variantOf(name, context);
      return override === 'off' || override === 'on' ? null : override;
    },
    health: () => flags.health(),
    close: () => flags.close(),
  };
}

/** What a flag can be: off or on, or for an experiment off or one of its variants. */
export function statesOf(flag: FlagName): Override[] {
  if (FLAGS[flag].kind !== 'experiment') return ['off', 'on'];
  const variants = EXPERIMENTS.filter((experiment) => experiment.flag === flag).flatMap(
    (experiment) => experiment.variants.map(({ name }) => name),
  );
  return ['off', ...variants];
}

/** Every override there may be, as a form names it: `price=five-dollars`. */
export function listOverrides(): { value: string; flag: FlagName; override: Override }[] {
  return listFlags().flatMap(({ name: flag }) =>
    statesOf(flag).map((override) => ({ value: `${flag}=${override}`, flag, override })),
  );
}
