import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error';

/** Wherever these names appear in a logged object, their values are personal or secret. */
const NEVER_LOGGED = ['email', 'password', 'name', 'cookie', 'authorization', 'token', 'secret'];

/**
 * Opens the log: one JSON object a line on standard output, without personal data.
 *
 * Errors are logged by `describeError`, under `err`. Log ids and counts, never answers, addresses
 * or names; what slips through under a telling key is replaced by `[removed]`.
 */
export function openLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
