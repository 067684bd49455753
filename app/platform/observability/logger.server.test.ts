import { expect, it, vi } from 'vitest';
import { openLogger } from './logger.server';

function capture() {
  const lines: string[] = [];
  const log = openLogger('info', { destination: { write: (line) => void lines.push(line) } });
  return { log, lines };
}

it('writes one JSON object a line, with a level in words and the time', () => {
  const { log, lines } = capture();
  log.info({ status: 200 }, 'request');
  log.debug('not at this level');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    status: 200,
    msg: 'request',
  });
});

it('replaces what is personal or secret by its key, one level deep too', () => {
  const { log, lines } = capture();
  log.info({ email: 'marta@example.org', person: { name: 'Marta', password: 'pw', id: 'p1' } });
  expect(lines[0]).not.toMatch(/marta|"pw"/i);
  expect(lines[0]).toContain('"id":"p1"');
});

it('logs errors without the values they were about', () => {
  const { log, lines } = capture();
  log.error({ err: new Error('Failed query: x\nparams: marta@example.org') }, 'failed');
  expect(lines[0]).toContain('Failed query: x');
  expect(lines[0]).not.toContain('marta');
});

it('says on every line which release on which machine writes it', () => {
  const lines: string[] = [];
  const bindings = { release: 'r1', machine: 'm1' };
  const log = openLogger('info', {
    bindings,
    destination: { write: (line) => void lines.push(line) },
  });
  log.child({ requestId: 'abc' }).warn('slow');
  expect(JSON.parse(lines[0]!)).toMatchObject({ ...bindings, requestId: 'abc', msg: 'slow' });
});

it('tells of errors that are logged as such, and of nothing else', () => {
  const onError = vi.fn();
  const log = openLogger('error', { onError, destination: { write: () => undefined } });
  const err = new Error('failed');
  log.warn({ err }, 'comes again');
  log.error({ requestId: 'abc' }, 'no error in it');
  log.error('no object');
  log.error({ err: 'not an error' }, 'failed');
  expect(onError).not.toHaveBeenCalled();
  log.error({ err, requestId: 'abc', email: 'marta@example.org' }, 'request failed');
  log.child({ a: 1 }).fatal({ err, queue: 'mail' }, 'uncaughtException');
  expect(onError.mock.calls).toEqual([
    [err, { message: 'request failed', level: 'error', requestId: 'abc' }],
    [err, { message: 'uncaughtException', level: 'fatal', queue: 'mail' }],
  ]);
});
