import { randomBytes } from 'node:crypto';
import { connect } from '#db/connection';

type Connection = ReturnType<typeof connect>;

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

/** Every table of the application, by name. */
export function tablesOf(connection: Connection): string[] {
  return connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
}

/**
 * Puts rows into every table, with what is easily lost: nulls, empty texts, every kind of script,
 * line ends, the largest numbers, bytes, long texts. They obey the tables' types, not their foreign
 * keys, checks and triggers.
 */
export function fillEveryTable(file: string, rowsEach: number): void {
  const connection = connect(file, { readonly: false });
  connection.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  const triggers = connection
    .prepare("select name, sql from sqlite_master where type = 'trigger'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) connection.exec(`drop trigger "${name}"`);
  for (const table of tablesOf(connection)) {
    if (table === '__drizzle_migrations') continue;
    const columns = connection
      .prepare(`select name, type, "notnull", pk from pragma_table_info('${table}')`)
      .all() as Column[];
    const insert = connection.prepare(
      `insert into "${table}" values (${columns.map(() => '?').join(', ')})`,
    );
    for (let row = 0; row < rowsEach; row += 1) {
      insert.run(columns.map((column, at) => valueFor(column, row, at)));
    }
  }
  for (const { sql } of triggers) connection.exec(sql);
  connection.close();
}

const TEXTS = ['', 'Žofie Nováková', 'مرحبا', '履歴書', 'a\r\nb\0c', "it's", '🧪'.repeat(3_000)];
const NUMBERS = [0n, -1n, 9_007_199_254_740_991n, 9_223_372_036_854_775_807n];

function valueFor(column: Column, row: number, at: number): unknown {
  const mayBeNull = column.notnull === 0 && column.pk === 0;
  if (mayBeNull && (row + at) % 4 === 0) return null;
  switch (column.type.toLowerCase()) {
    case 'integer':
      return (NUMBERS[(row + at) % NUMBERS.length] ?? 0n) - BigInt(row);
    case 'real':
      return (row + 0.1) / 3;
    case 'blob':
      return randomBytes(1 + row);
    default:
      // Unique columns want texts of their own.
      return `${TEXTS[(row + at) % TEXTS.length] ?? ''}#${row}-${at}`;
  }
}
