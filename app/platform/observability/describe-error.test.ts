import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error';

describe('describeError', () => {
  it('keeps the name, message, code and causes of an error', () => {
    const cause = Object.assign(new Error('SQLITE_BUSY'), { code: 'SQLITE_BUSY' });
    const described = describeError(new Error('outer', { cause }));
    expect(described).toMatchObject({
      type: 'Error',
      message: 'outer',
      cause: { message: 'SQLITE_BUSY', code: 'SQLITE_BUSY' },
    });
  });

  it('drops the parameters of a failed statement from message and stack', () => {
    const error = new Error(
      'Failed query: insert into people\nparams: marta@example.org,\nsecret words',
    );
    const said = JSON.stringify(describeError(error));
    expect(said).toContain('insert into people');
    expect(said).not.toContain('marta');
    expect(said).not.toContain('secret words');
    expect(describeError(error).stack).toContain('describe-error.test');
  });

  it('says nothing of what was thrown without being an error', () => {
    expect(describeError('marta@example.org')).toEqual({
      type: 'string',
      message: 'not an error object',
    });
  });

  it('ends where causes go in circles', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error))).toContain('round');
  });
});
