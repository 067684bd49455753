import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportableError, WITHHELD } from './reportable-error';

/** Everything of an error that an SDK could look at. */
const allOf = (error: Error): string =>
  JSON.stringify([
    error.name,
    error.message,
    error.stack,
    Object.entries(error),
    error.cause instanceof Error ? allOf(error.cause) : error.cause,
  ]);

function sqliteError(message: string, code: string): Error {
  const error = Object.assign(new Error(message), { code });
  error.name = 'SqliteError';
  return error;
}

describe('reportableError', () => {
  it('keeps the class, the code and the place of an error, and of its causes', () => {
    const cause = sqliteError('UNIQUE constraint failed: people.email', 'SQLITE_CONSTRAINT_UNIQUE');
    const error = new TypeError('Failed query: x\nparams: marta@example.org', { cause });
    const told = reportableError(error);
    expect(told.name).toBe('TypeError');
    expect(told.message).toBe(WITHHELD);
    expect(told.stack).toContain('reportable-error.test');
    expect((told.cause as Error).message).toBe(
      'SQLITE_CONSTRAINT_UNIQUE UNIQUE constraint failed: people.email',
    );
  });

  it.each([
    [
      new TypeError("Cannot read properties of undefined (reading 'kiln')"),
      'Cannot read properties of undefined',
    ],
    [new TypeError('answers.find is not a function'), 'answers.find is not a function'],
    [
      Object.assign(new Error("ENOENT: no such file or directory, open '/data/kiln.pdf'"), {
        code: 'ENOENT',
        syscall: 'open',
      }),
      'ENOENT open',
    ],
    [new SyntaxError('Unexpected token \'k\', "kiln is hot" is not valid JSON'), WITHHELD],
    [new TypeError("Cannot use 'in' operator to search for 'a' in kiln"), WITHHELD],
    [new Error('The kiln exploded'), WITHHELD],
    [new Error('kiln is not defined'), WITHHELD],
    [new Error('no such table: kiln'), WITHHELD],
    [sqliteError('fts5: syntax error near "kiln"', 'SQLITE_ERROR'), 'SQLITE_ERROR'],
    [sqliteError('no such table: answers', 'SQLITE_ERROR'), 'SQLITE_ERROR no such table: answers'],
  ])('of %s tells what cannot be somebody’s words', (error, message) => {
    expect(reportableError(error).message).toBe(message);
    expect(allOf(reportableError(error))).not.toContain('kiln');
  });

  it('holds nothing that was in a message, wherever in it, even where it looks like a place', () => {
    const mark = 'zqmarked';
    const around = fc.string({ maxLength: 30, unit: 'grapheme' });
    const shapes = fc.constantFrom(
      (said: string) => said,
      (said: string) => `"${said}" is not valid JSON`,
      (said: string) => `Cannot read properties of undefined (reading '${said}')`,
      (said: string) => `UNIQUE constraint failed: people.${said}!`,
      (said: string) => `x\nparams: ${said}\n    at ${said} (file.js:1:1)`,
      (said: string) => `x\n    at ${said} (/app/${said}.js:1:1)`,
    );
    fc.assert(
      fc.property(around, around, shapes, fc.boolean(), (before, after, shape, nested) => {
        const said = shape(`${before} ${mark} ${after}`);
        const inner = new Error(said, { cause: said });
        const error = nested ? new RangeError('outer', { cause: inner }) : inner;
        Object.assign(error, { code: said, syscall: said, input: said, body: { said } });
        expect(allOf(reportableError(error))).not.toContain(mark);
      }),
    );
  });

  it('ends where causes go in circles', () => {
    const error = new Error('round');
    error.cause = error;
    expect(allOf(reportableError(error))).toContain(WITHHELD);
  });
});
