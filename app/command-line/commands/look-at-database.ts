import { dirname } from 'node:path';
import { schemaState, type SchemaState } from '~/platform/database/schema-state.server';
import { whyNotWritable } from '~/platform/disk/why-not-writable.server';
import { displayFileName } from '../file-messages';
import { Refusal } from '../refusal';

/**
 * What a database file went through; the empty state where there is none.
 *
 * @throws {Refusal} that says what keeps it from being read: the disk, the rights, or damage.
 */
export function lookAtDatabase(file: string): SchemaState {
  try {
    return schemaState(file);
  } catch (error) {
    throw new Refusal(`${displayFileName(file)}: ${reasonFor(error, file)}`, { cause: error });
  }
}

function reasonFor(error: unknown, file: string): string {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return 'is damaged, or no SQLite database. Put a backup in its place.';
  }
  // Even to read, SQLite writes beside the file what readers share.
  const unwritable = whyNotWritable(dirname(file)) ?? whyNotWritable(file);
  if (unwritable !== undefined) return unwritable;
  const said = error instanceof Error ? error.message : String(error);
  return `cannot be opened: ${said}${code === '' ? '' : ` (${code})`}.`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
