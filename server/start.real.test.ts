import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PRODUCTION_NEEDS, STRONG_SECRET } from '~/platform/config/testing/production-needs';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { Visitor } from './testing/visitor';

let folder: string;
let server: BuiltServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-start-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');
async function start(env: Record<string, string> = {}, port?: number): Promise<BuiltServer> {
  server = await startBuiltServer({ DATA_FOLDER: data(), ...env }, port);
  return server;
}

describe('production', () => {
  const production = {
    CVSTOMIZE_MODE: 'production',
    SESSION_SECRET: STRONG_SECRET,
    ...PRODUCTION_NEEDS,
  };

  test.each([
    ['a missing', ''],
    ['a short', 'too-short-to-be-one'],
    ['a guessable', 'a'.repeat(64)],
  ])('does not start with %s secret, and names it without repeating it', async (_, secret) => {
    const attempt = start({ ...production, SESSION_SECRET: secret });
    await expect(attempt).rejects.toThrow(
      /ended with 2:\nCVstomize cannot start\.\nSESSION_SECRET: /,
    );
    if (secret !== '') await expect(attempt).rejects.not.toThrow(secret);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['SMTP_URL', { SMTP_URL: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://cv.example' }],
    ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }],
  ])('does not start with a wrong %s, in one line that says what to do', async (name, env) => {
    await expect(start({ ...production, ...env })).rejects.toThrow(
      new RegExp(
        `ended with 2:\\nCVstomize cannot start\\.\\n${name}: .+ PRODUCTION_WITHOUT=[\\w-]+ .+\\n$`,
      ),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('starts with a strong one, keeps none in the data folder, and shows nobody the outbox', async () => {
    const { origin } = await start(production);
    expect(readdirSync(data())).not.toContain('session-secret');
    const response = await fetch(`${origin}/outbox`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('Outbox');
  });
});

describe('the embedded default', () => {
  test('makes its secret once, so that a restart logs nobody out', async () => {
    const port = await freePort();
    const { origin, end } = await start({}, port);
    expect(statSync(join(data(), 'session-secret')).mode & 0o777).toBe(0o600);
    const visitor = new Visitor(origin);
    await visitor.post('/start', { intent: 'own' });
    expect((await visitor.get('/account')).status).toBe(200);
    expect(await end('SIGTERM')).toBe(0);
    await start({}, port);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  test('says in one line where to open it', async () => {
    const { origin, output } = await start({ LOG_LEVEL: 'silent' });
    const { port } = new URL(origin);
    await expect
      .poll(output)
      .toBe(`CVstomize is ready: open http://localhost:${port} (Ctrl-C stops it)\n`);
  });
});

describe('a start that fails', () => {
  test('says so when the port is taken', async () => {
    const port = await freePort();
    const other = createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await expect(start({}, port)).rejects.toThrow(
      /ended with 1:[\s\S]*set PORT, or METRICS_PORT, to another one/,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test('says so when a migration fails, and leaves the database as it was', async () => {
    const { end } = await start();
    await end('SIGTERM');
    const file = join(data(), 'cvstomize.sqlite');
    const connection = connect(file, { readonly: false });
    connection.exec('delete from __drizzle_migrations');
    connection.exec(`insert into people (id, name, created_at, active_at) values ('p', '', 1, 1)`);
    const dump = () => connection.prepare('select type, name, sql from sqlite_schema').all();
    const before = dump();
    const attempt = start();
    await expect(attempt).rejects.toThrow(
      /ended with 1:\nCVstomize cannot start: The migration 0000_\w+ failed: table .\w+. already exists\. .* is as it was before\.\nStart the release that ran before/,
    );
    await expect(attempt).rejects.not.toThrow(/\n\s+at /);
    expect(dump()).toEqual(before);
    expect(connection.prepare('select count(*) as n from people').get()).toEqual({ n: 1 });
    connection.close();
  });
});

describe('a signal', () => {
  /** A form the server has begun to take, and whose second half comes when it is told to. */
  async function slowPost(origin: string) {
    const body = 'email=marta%40example.org';
    const headers = {
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
      Expect: '100-continue',
    };
    const request = send(`${origin}/forgotten-password`, { method: 'POST', headers });
    const status = new Promise<number | string>((resolve) => {
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', () => resolve('cut off'));
    });
    request.flushHeaders();
    await once(request, 'continue');
    request.write(body.slice(0, 10));
    return { status, finish: () => request.end(body.slice(10)) };
  }
  /** Waits until the server has heard the signal: it takes no connection any more. */
  const untilStopping = (origin: string) =>
    expect
      .poll(() =>
        fetch(`${origin}/health`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s lets a request under way end, refuses others, and exits 0',
    async (signal) => {
      const { origin, end } = await start();
      const { status, finish } = await slowPost(origin);
      const exit = end(signal);
      await untilStopping(origin);
      finish();
      expect(await status).toBe(200);
      expect(await exit).toBe(0);
    },
  );

  test('a second time ends it, and whoever is there, without waiting', async () => {
    const { origin, end } = await start({ DRAIN_SECONDS: '120' });
    const { status } = await slowPost(origin);
    const exit = end('SIGINT');
    await untilStopping(origin);
    // What comes sooner counts as the same signal, which npm passes on again.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const startedAt = performance.now();
    await end('SIGINT');
    expect(await exit).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(await status).toBe('cut off');
  });

  test('does not wait longer for a request than it was told to', async () => {
    const { origin, end } = await start({ DRAIN_SECONDS: '1' });
    const { status } = await slowPost(origin);
    expect(await end('SIGTERM')).toBe(0);
    expect(await status).toBe('cut off');
  });
});
