import { Refusal } from './refusal';

/** Errors of features and platform whose message is meant for people. */
const SPEAKING = new Set([
  'Failure',
  'InvalidEnvironment',
  'NotFound',
  'PdfUnreadable',
  'PrinterUnavailable',
  'WriterUnavailable',
]);

/** An error in words for the one at the terminal; where it was none we know, with its place. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Failed: ${String(error)}`;
  if (error instanceof Refusal || SPEAKING.has(error.name)) return error.message;
  return `Failed unexpectedly: ${error.stack ?? error.message}`;
}
