import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '~/platform/failure';
import { RateLimited } from '~/platform/rate-limit/rate-limited';
import { bindForm } from './bind-form';
import { answerAgain, passRetryAfter, readFields } from './form-state';
import { readFormData } from './read-form-data';

const schema = z.object({
  email: z.string({ error: 'Enter it.' }).min(3, 'Too short.'),
  password: z.string().min(4, 'Too short.'),
});

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

describe('readFields', () => {
  it('gives the value of a form that is right', () => {
    expect(readFields(form({ email: 'abc', password: 'long enough' }), schema)).toEqual({
      value: { email: 'abc', password: 'long enough' },
    });
  });

  it('keeps what was typed, but never a secret field', () => {
    const { refused } = readFields(form({ email: 'abc', password: 'x' }), schema, {
      secret: ['password'],
    });
    expect(refused).toEqual({
      form: '',
      values: { email: 'abc' },
      errors: { password: 'Too short.' },
    });
  });

  it('says what is missing in a field left empty', () => {
    const { refused } = readFields(form({ email: '', password: 'long enough' }), schema);
    expect(refused?.errors).toEqual({ email: 'Enter it.' });
  });

  it('refuses a file where words belong, and does not keep it', () => {
    const sent = form({ password: 'long enough' });
    sent.set('email', new File(['x'], 'x.txt'));
    const { refused } = readFields(sent, schema);
    expect(refused?.errors.email).toBeTypeOf('string');
    expect(refused?.values).toEqual({ password: 'long enough' });
  });
});

describe('readFormData', () => {
  it('refuses a body that is no form with a sentence', async () => {
    const request = new Request('http://x.test/', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    await expect(readFormData(request)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('answerAgain', () => {
  const state = { form: '', values: {}, errors: { email: 'No.' } };

  it('answers 422 to a form that is wrong', () => {
    expect(answerAgain(state).init).toMatchObject({ status: 422, headers: {} });
  });

  it('gives a failure its status, and says when to come back', () => {
    expect(answerAgain(state, new RateLimited(61)).init).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '61' },
    });
    expect(answerAgain(state, new Failure('conflict', 'No.')).init).toMatchObject({ status: 409 });
  });
});

describe('passRetryAfter', () => {
  const none = { loaderHeaders: new Headers(), parentHeaders: new Headers() };

  it('lets the header of an action or of a thrown failure through, and no other', () => {
    const actionHeaders = new Headers({ 'Retry-After': '5', 'X-Other': 'y' });
    expect(passRetryAfter({ ...none, actionHeaders, errorHeaders: undefined })).toEqual({
      'Retry-After': '5',
    });
    expect(
      passRetryAfter({
        ...none,
        actionHeaders: new Headers(),
        errorHeaders: new Headers({ 'Retry-After': '7' }),
      }),
    ).toEqual({ 'Retry-After': '7' });
    expect(
      passRetryAfter({ ...none, actionHeaders: new Headers(), errorHeaders: undefined }),
    ).toEqual({});
  });
});

describe('bindForm', () => {
  const state = { form: 'a', values: { name: 'typed' }, errors: { name: 'No.' } };

  it('shows what was typed with what is wrong, and leads the summary to the field', () => {
    const { field, summary } = bindForm(state, { form: 'a', values: { name: 'kept' } });
    expect(field('name')).toEqual({
      id: 'a-name',
      name: 'name',
      defaultValue: 'typed',
      error: 'No.',
    });
    expect(summary).toEqual([{ id: 'a-name', message: 'No.' }]);
  });

  it('ignores the state of another form on the page', () => {
    const { field, summary } = bindForm(state, { form: 'b', values: { name: 'kept' } });
    expect(field('name')).toMatchObject({ defaultValue: 'kept', error: undefined });
    expect(summary).toEqual([]);
  });
});
