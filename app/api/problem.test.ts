import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Failure } from '~/platform/failure';
import { answerProblems } from './answer-problems';
import { problemSchema } from './problem';
import { readJson } from './read-json';

const error = vi.fn();
const args = { context: { application: { log: { error } }, requestId: 'r' } };

async function answered(thrown: unknown) {
  const response = await answerProblems(() => {
    throw thrown as Error;
  })(args);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  return { response, problem: problemSchema.parse(await response.json()) };
}

describe('answerProblems', () => {
  it('answers a failure with its status, its words and when to come back', async () => {
    const failure = new Failure('exhausted', 'Come back later.', { retryAfterSeconds: 60 });
    const { response, problem } = await answered(failure);
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect(problem).toMatchObject({
      title: 'Too Many Requests',
      detail: 'Come back later.',
      kind: 'exhausted',
      retryAfterSeconds: 60,
    });
  });

  it('says nothing of an error of our own, and logs it', async () => {
    const { response, problem } = await answered(new Error('secret of the house'));
    expect(response.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('readJson', () => {
  const schema = z.object({ name: z.string().max(5) });
  const read = (body: BodyInit, type = 'application/json') =>
    readJson(
      new Request('http://localhost/', { method: 'POST', body, headers: { 'Content-Type': type } }),
      schema,
      { maxBytes: 100 },
    );

  it('reads what the schema takes', async () => {
    await expect(read('{"name":"Ana"}', 'application/json; charset=utf-8')).resolves.toEqual({
      name: 'Ana',
    });
  });

  it.each<[string, BodyInit, string, number]>([
    ['a form', 'name=Ana', 'application/x-www-form-urlencoded', 415],
    ['text, which other sites may send', '{"name":"Ana"}', 'text/plain', 415],
    ['no JSON', '{"name":', 'application/json', 400],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400],
    ['too much', `{"name":"${'a'.repeat(100)}"}`, 'application/json', 413],
  ])('refuses %s', async (_, body, type, status) => {
    await expect(read(body, type)).rejects.toMatchObject({ name: 'RequestRefused', status });
  });

  it('says where what it refuses stands', async () => {
    await expect(read('{"name":"Anastasia"}')).rejects.toMatchObject({
      errors: [{ pointer: '/name', detail: 'Keep this to 5 characters.' }],
    });
  });
});
