import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabase } from '#db/copy-database';
import { explainFailure, migrateDatabase } from '#db/migrate';
import {
  knownMigrations,
  requireCompatible,
  schemaState,
  type SchemaState,
} from './schema-state.server';

const COPIES_KEPT = 3;
const COPY = /^before-migration-(\d+)\.sqlite$/;

export interface Upgrade {
  /** How many migrations were applied. */
  applied: number;
  /** The database as it was before; undefined where nothing was applied, or there was none. */
  copy?: string;
  /** Whether a newer release has been here and only added to the schema. */
  newer: boolean;
}

/**
 * Brings the database to the newest schema, after keeping a copy of it. For the one machine that
 * may write. All migrations are one transaction: where one fails, the database is as it was.
 *
 * @param copiesFolder not in LiteFS's mount, where a copy would become a database of its own.
 * @throws {DatabaseTooNew}
 * @throws {MigrationFailed}
 */
export function upgradeDatabase(
  file: string,
  migrationsFolder: string,
  copiesFolder: string,
): Upgrade {
  const known = knownMigrations(migrationsFolder);
  const before = stateBefore(file, migrationsFolder);
  requireCompatible(before, known);
  if (before.newest >= known.newest) return { applied: 0, newer: before.newest > known.newest };
  const copy = before.applied === 0 ? undefined : keepCopy(file, before.applied, copiesFolder);
  migrateDatabase(file, migrationsFolder);
  const applied = schemaState(file).applied - before.applied;
  return { applied, newer: false, ...(copy === undefined ? {} : { copy }) };
}

function stateBefore(file: string, migrationsFolder: string): SchemaState {
  try {
    return schemaState(file);
  } catch (error) {
    throw explainFailure(error, file, migrationsFolder);
  }
}

/** Written whole, then named: a copy that is there is complete. */
function keepCopy(file: string, applied: number, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `before-migration-${applied}.sqlite`);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  copyDatabase(file, unfinished);
  renameSync(unfinished, copy);
  forgetOldCopies(folder);
  return copy;
}

function forgetOldCopies(folder: string): void {
  const numbers = readdirSync(folder).flatMap((name) => COPY.exec(name)?.[1] ?? []);
  const old = numbers.map(Number).sort((a, b) => b - a);
  for (const number of old.slice(COPIES_KEPT)) {
    rmSync(join(folder, `before-migration-${number}.sqlite`));
  }
}
