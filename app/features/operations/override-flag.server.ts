import type { Database } from '#db/client';
import { audit } from '~/features/audit/audit.server';
import type { FlagOverrides, Override } from '~/features/experiments/flag-overrides';
import type { FlagName } from '~/features/experiments/flag-registry';
import { Failure } from '~/platform/failure';

/**
 * Sets a flag otherwise for one person, or as its source says again. Noted before it holds.
 *
 * @param overrides null where people are served in earnest.
 * @param act.override undefined: as the source says.
 * @throws {Failure} `forbidden` where there are no overrides.
 */
export function overrideFlag(
  { database, overrides }: { database: Database; overrides: FlagOverrides | null },
  act: { operatorId: string; personId: string; flag: FlagName; override: Override | undefined },
  now: Date,
): void {
  if (overrides === null) {
    throw new Failure(
      'forbidden',
      'Flags are changed in Unleash here. Only a machine for trying things out sets them for one person.',
    );
  }
  const { operatorId, personId, flag, override } = act;
  database.write((tx) => {
    const detail = `${flag}=${override ?? 'as-told'}`;
    audit(tx, { actor: operatorId, action: 'flag.override', subject: personId, detail }, now);
  });
  overrides.set(personId, flag, override);
}
