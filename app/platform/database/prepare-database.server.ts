import { setTimeout as sleep } from 'node:timers/promises';
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
import { MINUTE_MS } from '../durations';

const LOOK_EVERY_MS = 250;
const SCHEMA_WAIT_MS = 5 * MINUTE_MS;

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
 * other machine waits for that. One that may become the primary asks for the role, and migrates when
 * it has it: the newest release does, whatever the order of a deployment.
 *
 * @throws {DatabaseTooNew}
 * @throws {SchemaNotThere} after `waitMs`.
 */
export async function prepareDatabase(
  parts: {
    replication: Pick<Replication, 'isPrimary' | 'isCandidate' | 'primary'>;
    /** Asks for the role until it is stopped. */
    askForRole: () => { stop(): void };
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
  let asking: { stop(): void } | undefined;
  try {
    for (let waited = false; !replication.isPrimary(); waited = true) {
      if (hasSchema(databaseFile, known)) return;
      if (performance.now() > deadline) throw new SchemaNotThere(waitMs, replication.primary());
      if (!waited) log.info('waiting for the primary to bring the database to this schema');
      if (replication.isCandidate()) asking ??= parts.askForRole();
      await sleep(lookEveryMs);
    }
  } finally {
    asking?.stop();
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
