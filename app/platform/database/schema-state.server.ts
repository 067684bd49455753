import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#db/connection';

/** What a database went through, as Drizzle's migrator keeps it. */
export interface SchemaState {
  /** How many migrations. */
  applied: number;
  /** When the newest of them was made, in ms since 1970; 0 for none. */
  newest: number;
  /**
   * How many migrations a program must know to work with it: `PRAGMA user_version`, raised by a
   * migration that takes something away. One that only adds leaves it.
   */
  needs: number;
}

/** The migrations a program knows. */
export interface KnownMigrations {
  readonly folder: string;
  readonly count: number;
  readonly newest: number;
}

/** The database was changed by a newer release in a way this one cannot work with. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';

  constructor(state: SchemaState, known: KnownMigrations) {
    super(
      `The database is newer than this program: it has had ${state.applied} migrations, this program knows ${known.count}, ` +
        `and what was taken away since needs one that knows ${state.needs}. ` +
        'Nothing was changed. Start the newer release, or restore the copy made before the migration.',
    );
  }
}

export function knownMigrations(folder: string): KnownMigrations {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const newest = Math.max(0, ...journal.entries.map(({ when }) => when));
  return { folder, count: journal.entries.length, newest };
}

const EMPTY: SchemaState = { applied: 0, newest: 0, needs: 0 };

/** What a database file went through; the empty state where there is none yet. Writes nothing. */
export function schemaState(file: string): SchemaState {
  if (!existsSync(file)) return EMPTY;
  const connection = connect(file, { readonly: true });
  try {
    const table = connection
      .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
      .get();
    if (table === undefined) return EMPTY;
    const { applied, newest } = connection
      .prepare(
        'select count(*) as applied, coalesce(max(created_at), 0) as newest from __drizzle_migrations',
      )
      .get() as { applied: number; newest: number };
    const needs = connection.prepare('select user_version from pragma_user_version').pluck().get();
    return { applied, newest, needs: needs as number };
  } finally {
    connection.close();
  }
}

/**
 * Refuses a database this program cannot work with. A newer one that was only added to is taken:
 * that is what a rollback of the program finds.
 *
 * @throws {DatabaseTooNew}
 */
export function requireCompatible(state: SchemaState, known: KnownMigrations): void {
  if (state.newest > known.newest && state.needs > known.count) {
    throw new DatabaseTooNew(state, known);
  }
}
