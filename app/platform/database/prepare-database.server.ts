import type { Logger } from 'pino';
import type { Replication } from '~/platform/litefs/replication';
import {
  DatabaseTooNew,
  knownMigrations,
  requireCompatible,
  schemaState,
  type KnownMigrations,
} from './schema-state.server';
import { upgradeDatabase } from './upgrade-database.server';

const LOOK_EVERY_MS = 250;
const SCHEMA_WAIT_MS = 5 * 60_000;

/** No primary brought the database to the schema this program needs. */
export class SchemaNotThere extends Error {
  override readonly name = 'SchemaNotThere';

  constructor(waitedMs: number, primary: string | null) {
    super(
      `This machine is a replica, and the database did not get the schema this program needs within ${Math.round(waitedMs / 1_000)} s ` +
        `(${primary === null ? 'no primary is known' : `the primary is ${primary}`}). ` +
        'Only the primary migrates: deploy the primary first.',
    );
  }
}

/**
 * Makes sure that the database has the schema this program needs: the primary migrates it, every
 * other machine waits for that, and migrates after all should it become the primary meanwhile.
 *
 * @throws {DatabaseTooNew}
 * @throws {SchemaNotThere} after `waitMs`.
 */
export async function prepareDatabase(
  parts: {
    replication: Pick<Replication, 'isPrimary' | 'primary'>;
    log: Logger;
    databaseFile: string;
    migrationsFolder: string;
    copiesFolder: string;
  },
  { waitMs = SCHEMA_WAIT_MS, lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<void> {
  const { replication, log, databaseFile, migrationsFolder, copiesFolder } = parts;
  const known = knownMigrations(migrationsFolder);
  const deadline = performance.now() + waitMs;
  for (let waited = false; !replication.isPrimary(); waited = true) {
    if (hasSchema(databaseFile, known)) return;
    if (performance.now() > deadline) throw new SchemaNotThere(waitMs, replication.primary());
    if (!waited) log.info('waiting for the primary to bring the database to this schema');
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  const { newer, ...upgrade } = upgradeDatabase(databaseFile, migrationsFolder, copiesFolder);
  if (newer) log.warn('a newer release has added to the database; this one works without');
  if (upgrade.applied > 0) log.info(upgrade, 'migrated');
}

/** A copy that is just arriving cannot be read for a moment: then the schema is not there yet. */
function hasSchema(databaseFile: string, known: KnownMigrations): boolean {
  try {
    const state = schemaState(databaseFile);
    requireCompatible(state, known);
    return state.newest >= known.newest;
  } catch (error) {
    if (error instanceof DatabaseTooNew) throw error;
    return false;
  }
}
