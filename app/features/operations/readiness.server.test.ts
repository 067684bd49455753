import { openTestDatabase } from '#db/testing';
import { connect } from '#db/connection';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReadiness, type Readiness } from './readiness.server';

const NOW = new Date('2026-03-01T12:00:00Z');
const EVERY_MS = 20;

let test: ReturnType<typeof openTestDatabase>;
let readiness: Readiness | undefined;
beforeEach(() => {
  test = openTestDatabase();
});
afterEach(() => {
  readiness?.close();
  test.remove();
});

function watch({ storage = works, browser = works, timeoutMs = 1_000 } = {}) {
  readiness = openReadiness(
    {
      database: test.database,
      storage: { check: storage },
      printer: { check: browser },
      clock: () => NOW,
      log: pino({ level: 'silent' }),
    },
    { everyMs: EVERY_MS, timeoutMs },
  );
  const opened = readiness;
  return (part: keyof ReturnType<Readiness['report']>['parts']) =>
    opened.report().parts[part].state;
}

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('no'));

describe('readiness', () => {
  it('says that it is still looking before the first look is over', async () => {
    const state = watch();
    expect([state('database'), state('migrations'), state('storage'), state('browser')]).toEqual([
      'ok',
      'ok',
      'checking',
      'checking',
    ]);
    await expect.poll(() => [state('storage'), state('browser')]).toEqual(['ok', 'ok']);
  });

  it('says which part fails, and when it works again', async () => {
    let broken = true;
    const state = watch({ storage: () => (broken ? fails() : works()) });
    await expect.poll(() => state('storage')).toBe('degraded');
    expect(state('browser')).toBe('ok');
    broken = false;
    await expect.poll(() => state('storage')).toBe('ok');
  });

  it('takes a check that hangs for a failed one', async () => {
    const state = watch({ browser: () => new Promise(() => undefined), timeoutMs: 30 });
    await expect.poll(() => state('browser')).toBe('failed');
  });

  it('starts no check when it is asked', async () => {
    const check = vi.fn(works);
    const state = watch({ browser: check });
    await expect.poll(() => state('browser')).toBe('ok');
    readiness?.close();
    const checks = check.mock.calls.length;
    for (let n = 0; n < 100; n += 1) state('browser');
    expect(check.mock.calls.length).toBe(checks);
  });

  it('sees a database that is older than the build', () => {
    const state = watch();
    const connection = connect(test.file, { readonly: false });
    connection.exec('update __drizzle_migrations set created_at = created_at - 1');
    connection.close();
    expect(state('migrations')).toBe('failed');
    expect(state('database')).toBe('ok');
  });

  it('sees a database that cannot be read', () => {
    const state = watch();
    test.database.close();
    expect([state('database'), state('migrations')]).toEqual(['failed', 'failed']);
  });
});
