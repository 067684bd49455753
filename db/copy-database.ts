import { writeFileSync } from 'node:fs';
import { connect } from './connection';

/**
 * Writes a consistent copy of a database that may be written to meanwhile. Everything committed
 * before is in it; nothing that was deleted is, not even in free pages. Blocks until it is done.
 *
 * @param to a new file, readable by its owner only; outside LiteFS's mount, which would replicate it.
 * @throws where the disk is full, or `to` exists.
 */
export function copyDatabase(file: string, to: string): void {
  // SQLite fills an empty file, but would make one that everybody may read.
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  const connection = connect(file, { readonly: true });
  try {
    connection.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}
