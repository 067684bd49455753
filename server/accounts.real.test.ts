import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuiltServer, type BuiltServer } from './testing/built-server';
import { mailedLink, PASSWORD, settle, tokenOf } from './testing/settle';
import { Visitor } from './testing/visitor';

const NEW_PASSWORD = 'seven quiet herons at noon';

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

/** A page without what differs from one response to the next. */
function comparable(html: string, address: string): string {
  return html
    .replaceAll(address, 'ADDRESS')
    .replaceAll(encodeURIComponent(address), 'ADDRESS')
    .replace(/nonce="[^"]*"/g, '');
}

describe('the way of a person', () => {
  test('from guest to account, elsewhere, forgotten, changed, deleted; nothing is lost before', async () => {
    const here = newcomer();
    await here.post('/start', { intent: 'own' });
    const interviews = async (visitor: Visitor) =>
      (await (await visitor.get('/account')).text()).includes('Delete your account');
    expect(await interviews(here)).toBe(false);

    const address = 'journey@example.org';
    const asked = await here.post('/sign-up', { email: address, password: PASSWORD, name: '' });
    expect(await asked.text()).toContain('A mail is on its way');
    const link = await mailedLink(server.origin, address, '/verify');

    const elsewhere = newcomer();
    expect(await (await elsewhere.get(link)).text()).toContain('another device');
    const wrong = await elsewhere.post('/verify', { token: tokenOf(link), password: 'wrong' });
    expect(wrong.status).toBe(422);
    const right = await elsewhere.post('/verify', { token: tokenOf(link), password: PASSWORD });
    expect(right.status).toBe(303);
    expect(await (await elsewhere.get('/account')).text()).toContain(address);
    expect(await (await here.get('/account')).text()).toContain(address);
    expect(await (await here.get(link)).text()).toContain('no longer works');

    const third = newcomer();
    await third.post('/start', { intent: 'own' });
    const loggedIn = await third.post('/log-in', {
      email: address,
      password: PASSWORD,
      returnTo: '/account',
    });
    expect(loggedIn.headers.get('location')).toBe('/account');
    const account = await third.get('/account');
    expect(account.headers.get('cache-control')).toBe('private, no-store');
    const sessions = await account.text();
    expect(sessions.match(/This one/g)).toHaveLength(1);
    expect(sessions.match(/value="end-session"/g)).toHaveLength(2);

    const changed = await third.post('/account', {
      intent: 'password',
      current: PASSWORD,
      password: NEW_PASSWORD,
    });
    expect(changed.headers.get('location')).toBe('/account?password');
    expect((await here.get('/account')).status).toBe(303);
    expect((await third.get('/account')).status).toBe(200);

    await newcomer().post('/forgotten-password', { email: address });
    const reset = await mailedLink(server.origin, address, '/reset-password');
    const weak = await newcomer().post('/reset-password', {
      token: tokenOf(reset),
      password: 'short',
    });
    expect(weak.status).toBe(422);
    const done = await newcomer().post('/reset-password', {
      token: tokenOf(reset),
      password: PASSWORD,
    });
    expect(done.headers.get('location')).toBe('/log-in?reset');
    const again = await newcomer().post('/reset-password', {
      token: tokenOf(reset),
      password: NEW_PASSWORD,
    });
    expect(again.status).toBe(422);
    expect((await third.get('/account')).status).toBe(303);

    await third.post('/log-in', { email: address, password: PASSWORD });
    const unproved = await third.post('/account/delete', { password: 'wrong' });
    expect(unproved.status).toBe(422);
    const deleted = await third.post('/account/delete', { password: PASSWORD });
    expect(deleted.headers.get('location')).toBe('/account/deleted');
    expect(deleted.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await third.get('/account')).status).toBe(303);
    const gone = await newcomer().post('/log-in', { email: address, password: PASSWORD });
    expect(gone.status).toBe(422);
  });
});

describe('who has an account', () => {
  test('is not told by sign-up, log-in or forgotten password', async () => {
    const known = 'known@example.org';
    const unknown = 'other@example.org';
    await settle(server.origin, known);
    const forms: [string, Record<string, string>][] = [
      ['/sign-up', { password: NEW_PASSWORD, name: 'X' }],
      ['/log-in', { password: 'wrong' }],
      ['/forgotten-password', {}],
    ];
    for (const [path, fields] of forms) {
      const pages = [];
      for (const email of [known, unknown]) {
        const response = await newcomer().post(path, { ...fields, email });
        pages.push({
          status: response.status,
          headers: [...response.headers.keys()].sort(),
          body: comparable(await response.text(), email),
        });
      }
      expect(pages[0], path).toEqual(pages[1]);
    }
  });
});

describe('a form that is wrong', () => {
  test('keeps what was typed, says what is wrong beside it, and never sends a password back', async () => {
    const response = await newcomer().post('/sign-up', {
      email: 'not an address',
      password: 'a-password-1234',
      name: 'Zażółć <b>',
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="not an address"');
    expect(html).toContain('value="Zażółć &lt;b&gt;"');
    expect(html).toContain('id="email-error"');
    expect(html).toContain('href="#email"');
    expect(html).not.toContain('a-password-1234');
  });

  test('is refused kindly after too many attempts, saying when to come back', async () => {
    const visitor = newcomer();
    const attempt = () =>
      visitor.post('/log-in', { email: 'limit@example.org', password: 'wrong' });
    for (let n = 1; n <= 5; n += 1) expect((await attempt()).status).toBe(422);
    const refused = await attempt();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await refused.text()).toContain('Please try again in 15 minutes.');
  });

  test.each(['/sign-up', '/log-in', '/forgotten-password', '/reset-password', '/verify'])(
    'is answered with a sentence, whatever is sent to %s',
    async (path) => {
      const bodies: [string, string][] = [
        ['{}', 'application/json'],
        ['email=%00%E0%A4&password=%F0%9F', 'application/x-www-form-urlencoded'],
        [`email=${'a'.repeat(500_000)}`, 'application/x-www-form-urlencoded'],
        ['email[a]=1&email[b]=2&__proto__=x', 'application/x-www-form-urlencoded'],
        ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
        ['', 'text/plain'],
      ];
      for (const [body, type] of bodies) {
        const response = await fetch(`${server.origin}${path}`, {
          method: 'POST',
          body,
          headers: { Origin: server.origin, 'Content-Type': type, Accept: 'text/html' },
        });
        expect(response.status, `${path} ${type} ${body.slice(0, 30)}`).toBe(422);
        await response.arrayBuffer();
      }
    },
  );
});
