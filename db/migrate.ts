import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { connect } from './connection';

/**
 * Brings a database file to the newest schema. Running it again changes nothing; a failing
 * migration leaves the file as it was.
 */
export function migrateDatabase(file: string, migrationsFolder: string): void {
  const connection = connect(file, { readonly: false });
  try {
    migrate(drizzle(connection), { migrationsFolder });
  } finally {
    connection.close();
  }
}
