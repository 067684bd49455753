import { describeError } from './describe-error';

/** Stands for a message that may hold somebody's words; the log has it, under the request's id. */
export const WITHHELD = 'message withheld: see the log';

const DEEPEST_CAUSE = 3;

/** Messages that name what is in the source alone; what a value was would stand in quotes, or after. */
const OF_THE_ENGINE = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^[\w.]{1,80} is not (?:a function|defined|iterable|a constructor)/,
  /^Maximum call stack size exceeded$/,
];
const ENGINE_ERRORS = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/** Messages that name what is in the schema alone. */
const OF_SQLITE = [
  /^(?:UNIQUE|NOT NULL|FOREIGN KEY|CHECK|PRIMARY KEY) constraint failed(?:: \w{1,80}\.\w{1,80})?/,
  /^no such (?:table|column): \w{1,80}/,
  /^database (?:is locked|disk image is malformed|or disk is full)/,
  /^attempt to write a readonly database/,
  /^disk I\/O error/,
];

/** What of an error may leave for elsewhere, as an error again: its class, code, place and causes. */
export function reportableError(error: Error, depth = 0): Error {
  const told = new Error(tellingMessage(error));
  told.name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  told.stack = `${told.name}: ${told.message}\n${framesOf(error)}`;
  if (error.cause instanceof Error && depth < DEEPEST_CAUSE) {
    told.cause = reportableError(error.cause, depth + 1);
  }
  return told;
}

function tellingMessage(error: Error): string {
  const { message, code } = describeError(error);
  const told = tellingOf(error.name, code)
    .map((pattern) => pattern.exec(message)?.[0])
    .find((match) => match !== undefined);
  const words = [isCode(code) ? code : '', syscallOf(error), told ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return words === '' ? WITHHELD : words;
}

function tellingOf(name: string, code: string | undefined): readonly RegExp[] {
  if (name === 'SqliteError' && code?.startsWith('SQLITE_') === true) return OF_SQLITE;
  return ENGINE_ERRORS.has(name) ? OF_THE_ENGINE : [];
}

/** Codes are constants (`SQLITE_BUSY`, `ENOSPC`, `ERR_INVALID_URL`). */
const isCode = (code: string | undefined): code is string =>
  code !== undefined && /^[A-Z][A-Z0-9_]{2,60}$/.test(code);

const syscallOf = (error: Error): string =>
  'syscall' in error && typeof error.syscall === 'string' && /^[a-z]{2,20}$/.test(error.syscall)
    ? error.syscall
    : '';

/** Where it happened: the lines of its stack that are places, whatever the message before them says. */
function framesOf(error: Error): string {
  const stack = error.stack ?? '';
  // The message is repeated there, and may have lines that look like places.
  const start = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(Math.max(0, start))
    .split('\n')
    .filter((line) => /^\s{2,8}at /.test(line))
    .join('\n');
}
