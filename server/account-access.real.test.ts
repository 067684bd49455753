import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuiltServer, type BuiltServer } from './testing/built-server';
import { PASSWORD, settle } from './testing/settle';
import { hiddenField, Visitor } from './testing/visitor';

let folder: string;
let server: BuiltServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-accounts-'));
  server = await startBuiltServer({ DATA_FOLDER: folder });
});
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const newcomer = () => new Visitor(server.origin);

describe('every page and form', () => {
  const actors = {} as Record<'anonymous' | 'guest' | 'owner' | 'other', Visitor>;
  let ownersSession = '';

  beforeAll(async () => {
    actors.anonymous = newcomer();
    actors.guest = newcomer();
    await actors.guest.post('/start', { intent: 'own' });
    actors.owner = await settle(server.origin, 'owner@example.org');
    actors.other = await settle(server.origin, 'stranger@example.org');
    const second = newcomer();
    await second.post('/log-in', { email: 'owner@example.org', password: PASSWORD });
    ownersSession = hiddenField(await (await actors.owner.get('/account')).text(), 'session');
  });

  type Expected = readonly [status: number, location: string | RegExp, mustNot?: RegExp];
  const OK: Expected = [200, ''];
  const LOG_IN: Expected = [303, /^\/log-in\?returnTo=/];
  const NOT_THERE: Expected = [404, ''];
  const ACCOUNT: Expected = [303, '/account'];

  const table: [
    string,
    () => Record<string, string> | undefined,
    Record<keyof typeof actors, Expected>,
  ][] = [
    ['GET /sign-up', () => undefined, { anonymous: OK, guest: OK, other: ACCOUNT, owner: ACCOUNT }],
    [
      'GET /log-in',
      () => undefined,
      { anonymous: OK, guest: OK, other: [303, '/resumes'], owner: [303, '/resumes'] },
    ],
    [
      'GET /log-in?returnTo=//evil.example',
      () => undefined,
      {
        anonymous: [200, '', /value="\/\/evil/],
        guest: OK,
        other: [303, '/resumes'],
        owner: [303, '/resumes'],
      },
    ],
    [
      'GET /forgotten-password',
      () => undefined,
      { anonymous: OK, guest: OK, other: OK, owner: OK },
    ],
    [
      'GET /verify?token=forged',
      () => undefined,
      { anonymous: OK, guest: OK, other: OK, owner: OK },
    ],
    [
      'GET /reset-password?token=forged',
      () => undefined,
      { anonymous: OK, guest: OK, other: OK, owner: OK },
    ],
    ['GET /account', () => undefined, { anonymous: LOG_IN, guest: OK, other: OK, owner: OK }],
    [
      'GET /account/delete',
      () => undefined,
      { anonymous: LOG_IN, guest: OK, other: OK, owner: OK },
    ],
    [
      'GET /log-out',
      () => undefined,
      { anonymous: ACCOUNT, guest: ACCOUNT, other: ACCOUNT, owner: ACCOUNT },
    ],
    [
      'POST /account',
      () => ({ intent: 'rename', name: 'Somebody' }),
      {
        anonymous: LOG_IN,
        guest: NOT_THERE,
        other: [303, '/account?renamed'],
        owner: [303, '/account?renamed'],
      },
    ],
    [
      'POST /account',
      () => ({ intent: 'made-up' }),
      { anonymous: LOG_IN, guest: NOT_THERE, other: NOT_THERE, owner: NOT_THERE },
    ],
    [
      'POST /account',
      () => ({ intent: 'end-session', session: 'forged' }),
      { anonymous: LOG_IN, guest: NOT_THERE, other: NOT_THERE, owner: NOT_THERE },
    ],
    [
      'POST /account',
      () => ({ intent: 'end-session', session: ownersSession }),
      { anonymous: LOG_IN, guest: NOT_THERE, other: NOT_THERE, owner: [303, '/account?ended'] },
    ],
    [
      'POST /account/delete',
      () => ({ password: 'wrong' }),
      { anonymous: LOG_IN, guest: [303, '/account/deleted'], other: [422, ''], owner: [422, ''] },
    ],
    [
      'POST /verify',
      () => ({ token: 'forged' }),
      { anonymous: [422, ''], guest: [422, ''], other: [422, ''], owner: [422, ''] },
    ],
    [
      'POST /log-out',
      () => ({}),
      { anonymous: [303, '/'], guest: [303, '/'], other: [303, '/'], owner: [303, '/'] },
    ],
    [
      'GET /account',
      () => undefined,
      { anonymous: LOG_IN, guest: LOG_IN, other: LOG_IN, owner: LOG_IN },
    ],
  ];

  test.each(table)('%s', async (line, fields, expected) => {
    const [method = '', path = ''] = line.split(' ');
    for (const [name, [status, location, mustNot]] of Object.entries(expected)) {
      const actor = actors[name as keyof typeof actors];
      const response =
        method === 'GET' ? await actor.get(path) : await actor.post(path, fields() ?? {});
      const body = await response.text();
      expect(response.status, name).toBe(status);
      const to = response.headers.get('location') ?? '';
      if (typeof location === 'string') expect(to, name).toBe(location);
      else expect(to, name).toMatch(location);
      if (mustNot !== undefined) expect(mustNot.test(body), name).toBe(false);
      if (name !== 'owner') expect(body.includes('owner@example.org'), name).toBe(false);
      expect(/\n\s+at \w/.test(body), name).toBe(false);
    }
  });

  test('from another site nothing is done', async () => {
    const visitor = newcomer();
    for (const path of [
      '/sign-up',
      '/log-in',
      '/log-out',
      '/account',
      '/account/delete',
      '/verify',
    ]) {
      const response = await fetch(`${server.origin}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ email: 'x@example.org' }),
        headers: { Origin: 'https://evil.example', Cookie: visitor.cookieHeader() },
      });
      expect(response.status, path).toBe(403);
    }
  });

  test.each(['/nowhere', '/account/nowhere', '/%00', '/%E0%A4%A', '/a/b/c/../../..%2f'])(
    '%s is not there, and says so on a page of ours',
    async (path) => {
      const response = await fetch(`${server.origin}${path}`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).toContain('CVstomize');
    },
  );
});
