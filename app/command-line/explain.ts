import { displayFileName, FILE_ERROR_REASONS } from './file-messages';
import { Refusal } from './refusal';

/** Errors of features and platform whose message is meant for people. */
const SPEAKING = new Set([
  'BackupFailure',
  'DatabaseTooNew',
  'Failure',
  'InvalidEnvironment',
  'MigrationFailed',
  'NotFound',
  'PdfUnreadable',
  'PrinterUnavailable',
  'StorageUnavailable',
  'WriterUnavailable',
]);

/** An error in words for the one at the terminal; where it was none we know, with its place. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Failed: ${String(error)}`;
  if (error instanceof Refusal || SPEAKING.has(error.name)) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  if (path !== undefined && code in FILE_ERROR_REASONS)
    return `${displayFileName(path)}: ${FILE_ERROR_REASONS[code] ?? ''}`;
  return `Failed unexpectedly: ${error.stack ?? error.message}`;
}
