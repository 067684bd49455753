import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error';
import type { ErrorContext } from './telemetry';

/** Wherever these names appear in a logged object, their values are personal or secret. */
const NEVER_LOGGED = ['email', 'password', 'name', 'cookie', 'authorization', 'token', 'secret'];

/** As pino counts severity (https://getpino.io/#/docs/api?id=logger-level). */
const ERROR = 50;
const FATAL = 60;

interface LoggerOptions {
  /** Standard output where left out. */
  destination?: DestinationStream;
  /** On every line: which release on which machine. */
  bindings?: Readonly<Record<string, string>>;
  /** Told of each error that is written as one. */
  onError?: (error: Error, context: ErrorContext) => void;
}

/**
 * Opens the log: one JSON object a line, without personal data.
 *
 * Errors are logged by `describeError`, under `err`. Log ids and counts, never answers, addresses
 * or names; what slips through under a telling key is replaced by `[removed]`. `error` is for what
 * a person has to look at, `warn` for what is slow or went wrong and mends itself.
 */
export function openLogger(level: string, options: LoggerOptions = {}): Logger {
  const { destination, bindings, onError } = options;
  const settings = {
    level,
    base: bindings ?? null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
    hooks: {
      logMethod(
        this: Logger,
        args: Parameters<Logger['error']>,
        method: (...args: Parameters<Logger['error']>) => void,
        severity: number,
      ) {
        if (onError !== undefined && severity >= ERROR) tell(onError, args, severity);
        method.apply(this, args);
      },
    },
  };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

function tell(
  onError: NonNullable<LoggerOptions['onError']>,
  [about, message]: readonly unknown[],
  severity: number,
): void {
  if (typeof about !== 'object' || about === null || typeof message !== 'string') return;
  const { err, requestId, queue } = about as Readonly<Record<string, unknown>>;
  if (!(err instanceof Error)) return;
  onError(err, {
    message,
    level: severity >= FATAL ? 'fatal' : 'error',
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(typeof queue === 'string' ? { queue } : {}),
  });
}
