import { flagContext } from '~/features/experiments/flag-context';
import { readMaintenance } from '~/features/operations/maintenance-mode.server';
import type { Application } from './application.server';

/**
 * Whether the site is closed for everybody but operators: by the command, which every machine reads
 * from its copy of the database, or by the flag, which needs none.
 *
 * @returns undefined while it is open; `until` null where nobody said how long it takes.
 */
export function findMaintenance({
  config,
  database,
  flags,
}: Pick<Application, 'config' | 'database' | 'flags'>): { until: Date | null } | undefined {
  const mode = readMaintenance(database.read);
  if (mode !== undefined) return mode;
  const nobody = { personId: null, guest: true, acceptLanguage: null };
  const isOpen = flags.isEnabled('site-open', flagContext(nobody, config.region));
  return isOpen ? undefined : { until: null };
}
