import { expect, it } from 'vitest';
import { openLogger } from './logger.server';

function capture() {
  const lines: string[] = [];
  const log = openLogger('info', { write: (line) => void lines.push(line) });
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
