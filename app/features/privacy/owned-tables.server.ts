import * as schema from '#db/schema';
import { eq, inArray, is, or, type SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client';

const EXPORTED: readonly unknown[] = Object.values(schema);
const TABLES = EXPORTED.filter((one): one is SQLiteTable => is(one, SQLiteTable));

/** The name of a table in the database. */
export const tableName = (table: SQLiteTable): string => getTableConfig(table).name;

/** A column that leads to a row of another table. */
interface Reference {
  from: SQLiteColumn;
  to: SQLiteColumn;
  table: SQLiteTable;
  /** Whether its row goes with the one it leads to. */
  goes: boolean;
}

const referencesOf = (table: SQLiteTable): Reference[] =>
  getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [from] = columns;
    const [to] = foreignColumns;
    return from === undefined || to === undefined
      ? []
      : [{ from, to, table: foreignTable, goes: key.onDelete === 'cascade' }];
  });

/**
 * Every table whose rows lead to a person by foreign keys, that person's row first. It follows from
 * the schema, so that a table that is added is not forgotten.
 */
export const OWNED_TABLES: readonly SQLiteTable[] = findOwned();

function findOwned(): SQLiteTable[] {
  const owned: SQLiteTable[] = [schema.people];
  for (let known = 0; known < owned.length;) {
    known = owned.length;
    for (const table of TABLES) {
      if (owned.includes(table)) continue;
      if (referencesOf(table).some((one) => owned.includes(one.table))) owned.push(table);
    }
  }
  return owned;
}

/** Which rows of an owned table are somebody's. */
export function rowsOf(read: Pick<Reader, 'select'>, table: SQLiteTable, personId: string): SQL {
  if (table === schema.people) return eq(schema.people.id, personId);
  const ways = referencesOf(table).flatMap((one) =>
    OWNED_TABLES.includes(one.table) && one.table !== table
      ? [
          inArray(
            one.from,
            read
              .select({ id: one.to })
              .from(one.table)
              .where(rowsOf(read, one.table, personId)),
          ),
        ]
      : [],
  );
  const all = or(...ways);
  if (all === undefined) throw new Error(`${tableName(table)} leads to nobody`);
  return all;
}

/** Whether rows of an owned table are deleted with their person; the others lose their name. */
export function goesWithPerson(table: SQLiteTable): boolean {
  if (table === schema.people) return true;
  return referencesOf(table).some(
    (one) =>
      one.goes &&
      one.table !== table &&
      OWNED_TABLES.includes(one.table) &&
      goesWithPerson(one.table),
  );
}
