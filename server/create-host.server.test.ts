import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raw } from './testing/raw-request';
import { smallBuild } from './testing/small-build';
import { UPLOAD_MAX_BYTES } from '~/features/resume-import/upload';
import { startTestHost, type TestHost } from './testing/test-host';

const MEGABYTE = 1024 * 1024;

const build = smallBuild({
  echo: async ({ request, context }) =>
    Response.json({
      url: request.url,
      method: request.method,
      nonce: context.cspNonce,
      requestId: context.requestId,
      clientAddress: context.clientAddress,
      isDirect: context.isDirect,
      bytes: (await request.arrayBuffer()).byteLength,
    }),
  words: () => new Response('words '.repeat(1_000), { headers: { 'Content-Type': 'text/html' } }),
  events: () =>
    new Response('data: x\n\n'.repeat(1_000), { headers: { 'Content-Type': 'text/event-stream' } }),
  '*': () => new Response('Nothing here', { status: 404 }),
});

let host: TestHost | undefined;
afterEach(async () => {
  await host?.remove();
  host = undefined;
});

interface Echo {
  url: string;
  nonce: string;
  requestId: string;
  clientAddress: string;
  isDirect: boolean;
  bytes: number;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${host!.url}${path}`, { headers });
const echo = async (headers: Record<string, string> = {}) =>
  (await (await get('/echo', headers)).json()) as Echo;
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${host!.url}/echo`, { method: 'POST', body, headers: { Origin: host!.url, ...headers } });

describe('headers', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it('carry a policy whose nonce is new with each response, and nothing unsafe', async () => {
    const policies = new Set<string>();
    for (let n = 0; n < 5; n += 1) {
      const response = await get('/echo');
      const policy = response.headers.get('Content-Security-Policy')!;
      const { nonce } = (await response.json()) as Echo;
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      policies.add(policy);
    }
    expect(policies.size).toBe(5);
  });

  it.each([
    [
      'content-security-policy',
      /default-src 'self'.*frame-ancestors 'none'.*base-uri 'none'.*object-src 'none'/,
    ],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^same-origin$/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
    ['x-frame-options', /^DENY$/],
    ['permissions-policy', /camera=\(\)/],
    ['x-request-id', /^[\w-]{8,}$/],
  ])('have %s on every kind of answer', async (name, value) => {
    for (const path of ['/echo', '/nowhere', '/health', '/favicon.svg', '/assets/none.js']) {
      expect((await get(path)).headers.get(name), path).toMatch(value);
    }
    const refused = await post('x', { Origin: 'https://evil.example' });
    expect(refused.headers.get(name)).toMatch(value);
  });

  it('do not say what we run on, nor promise https where there is none', async () => {
    const { headers } = await get('/echo');
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });

  it('answer HEAD as GET, without a body', async () => {
    const response = await fetch(`${host!.url}/words`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

it('promises https where the outside world comes by it', async () => {
  host = await startTestHost(build, { PUBLIC_URL: 'https://cv.example' });
  const { headers } = await get('/echo');
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});

describe('requests that change something', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another site in an older browser', { Origin: 'https://evil.example' }],
    [
      'another site that forges the forwarded host',
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    ],
    ['a frame that hides its origin', { Origin: 'null' }],
    ['a page of another site by its referer', { Referer: 'https://evil.example/' }],
    ['nowhere', {}],
  ])('are refused from %s, in plain words', async (_, headers) => {
    const { port } = new URL(host!.url);
    const { status, body } = await raw({ port, headers });
    expect(status).toBe(403);
    expect(body).toContain('nothing was done');
  });

  it('are taken from servers at the one path where a signature speaks for them', async () => {
    const send = (path: string) => fetch(`${host!.url}${path}`, { method: 'POST', body: '{}' });
    expect((await send('/webhooks/payments')).status).not.toBe(403);
    expect((await send('/webhooks/payments.data')).status).toBe(403);
    expect((await send('/webhooks/payments/more')).status).toBe(403);
  });

  it.each([
    '/unsubscribe/../echo',
    '/unsubscribe/./echo',
    '/unsubscribe/%2e%2e/echo',
    '/unsubscribe/.%2E/echo',
    '/unsubscribe/..\\echo',
    '//unsubscribe/echo',
  ])('have an address that every router reads alike, and not %s', async (path) => {
    const { port } = new URL(host!.url);
    const headers = { Origin: 'https://evil.example' };
    expect((await raw({ port, path, headers })).status).toBe(400);
  });

  it('are taken from our own pages', async () => {
    expect((await post('a=1')).status).toBe(200);
    expect((await post('a=1', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('tell our own scripts in words without markup', async () => {
    const response = await fetch(`${host!.url}/echo.data`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).not.toContain('<');
  });
});

it('takes nothing from a page that came without https where ours come with it', async () => {
  host = await startTestHost(build, { PUBLIC_URL: 'https://cv.example', TRUSTED_PROXIES: '1' });
  const sent = (origin: string) => ({ Origin: origin, 'X-Forwarded-Host': 'cv.example' });
  expect((await post('x', sent('http://cv.example'))).status).toBe(403);
  expect((await post('x', sent('https://cv.example'))).status).toBe(200);
});

describe('bodies', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it('are taken up to one megabyte, and one byte more is refused in plain words', async () => {
    const taken = await post(new Uint8Array(MEGABYTE));
    expect((await taken.json()) as Echo).toMatchObject({ bytes: MEGABYTE });
    const refused = await post(new Uint8Array(MEGABYTE + 1));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('what you typed is still there');
  });

  it.each(['/cv-review', '/interviews/from-resume', '/interviews/from-resume.data'])(
    'are taken as large as a resume may be at %s',
    async (path) => {
      const body = new Uint8Array(UPLOAD_MAX_BYTES + 1_000);
      const headers = { Origin: host!.url };
      const { status } = await fetch(`${host!.url}${path}`, { method: 'POST', body, headers });
      expect(status).not.toBe(413);
    },
  );

  it('are refused unread when they are far too long', async () => {
    const { port } = new URL(host!.url);
    const { status, headers } = await raw({
      port,
      headers: { Origin: host!.url, 'Content-Length': String(10 ** 12) },
      body: 'only the beginning',
    });
    expect(status).toBe(413);
    expect(headers.connection).toBe('close');
  });

  it('are refused when they do not say how long they are', async () => {
    const { port } = new URL(host!.url);
    const { status } = await raw({
      port,
      headers: { Origin: host!.url, 'Transfer-Encoding': 'chunked' },
      body: 'x',
    });
    expect(status).toBe(411);
  });
});

describe('what a proxy says', () => {
  const forged = {
    'X-Request-Id': 'of-the-proxy-1',
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'cv.example',
  };

  it('is not believed where there is none', async () => {
    host = await startTestHost(build);
    const seen = await echo(forged);
    expect(seen.url).toBe(`${host.url}/echo`);
    expect(seen.clientAddress).toMatch(/127\.0\.0\.1$/);
    expect(seen.requestId).not.toBe('of-the-proxy-1');
    const fly = await echo({ 'Fly-Request-Id': 'of-the-proxy-1' });
    expect(fly.requestId).not.toBe('of-the-proxy-1');
    // That there is one is noticed all the same.
    expect(seen.isDirect).toBe(false);
    expect((await echo()).isDirect).toBe(true);
  });

  it('is believed of as many as are configured, and no further', async () => {
    host = await startTestHost(build, { TRUSTED_PROXIES: '1' });
    const seen = await echo({ ...forged, 'X-Forwarded-For': '198.51.100.66, 203.0.113.9' });
    expect(seen.url).toMatch(/^https:\/\/cv\.example/);
    expect(seen.clientAddress).toBe('203.0.113.9');
    expect(seen.requestId).toBe('of-the-proxy-1');
    // Fly's edge sets this one, and lets whatever a client says in the other pass.
    const fly = { 'Fly-Request-Id': '01JCVSTOMIZE-iad' };
    expect((await echo({ ...forged, ...fly })).requestId).toBe('01JCVSTOMIZE-iad');
  });

  it('does not get into the log when it is no sane id', async () => {
    host = await startTestHost(build, { TRUSTED_PROXIES: '1' });
    for (const id of ['x', 'a'.repeat(65), 'spaces in it', '{"level":"fatal"}'])
      expect((await echo({ 'X-Request-Id': id })).requestId).not.toBe(id);
  });

  it('counts as our own host where our own pages are sent from', async () => {
    host = await startTestHost(build, { TRUSTED_PROXIES: '1' });
    const headers = { Origin: 'https://cv.example', 'X-Forwarded-Host': 'cv.example' };
    expect((await post('x', headers)).status).toBe(200);
    expect((await post('x', { ...headers, Origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('a number of proxies that cannot be right', () => {
  const warnings = () =>
    host!.logged().filter(({ msg }) => String(msg).includes('TRUSTED_PROXIES'));

  it.each([
    ['more than there are', '2', '203.0.113.1'],
    ['none, and there is one', '0', '203.0.113.1'],
  ])('is warned of once: %s', async (_, TRUSTED_PROXIES, forwarded) => {
    host = await startTestHost(build, { TRUSTED_PROXIES });
    for (let times = 0; times < 2; times += 1) await get('/echo', { 'X-Forwarded-For': forwarded });
    expect(warnings()).toHaveLength(1);
  });

  it('is not seen in what agrees with it', async () => {
    host = await startTestHost(build, { TRUSTED_PROXIES: '1' });
    await get('/health');
    await get('/echo', { 'X-Forwarded-For': '203.0.113.1' });
    await get('/echo', { 'X-Forwarded-For': '198.51.100.1, 203.0.113.1' });
    expect(warnings()).toEqual([]);
  });
});

describe('files', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it('with a hash in their name are kept for ever, the others for an hour', async () => {
    const asset = await get('/assets/app-AbCd1234.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    const icon = await get('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('that map our source are not for everybody', async () => {
    expect((await get('/assets/app-AbCd1234.js.map')).status).toBe(404);
  });

  it('that are gone are said to be, in a line and not a page', async () => {
    const response = await get('/assets/app-Older123.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('Not found');
  });

  it.each(['/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/.env', '/%00'])(
    'outside the folder are not served: %s',
    async (path) => {
      const { port } = new URL(host!.url);
      const { status } = await raw({ port, path, method: 'GET' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});

describe('compression', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it('makes pages smaller', async () => {
    expect((await get('/words')).headers.get('content-encoding')).toBe('gzip');
  });

  it('leaves event streams as they are', async () => {
    expect((await get('/events')).headers.get('content-encoding')).toBeNull();
  });
});

describe('the log', () => {
  it('has a line for each request, without query, ids, addresses or headers', async () => {
    host = await startTestHost(build);
    await get('/echo/a1B2c3D4e5F6g7H8i9J0kL?token=secret-token&email=marta@example.org', {
      Cookie: 'cvstomize-session=cookie-secret',
      'User-Agent': 'agent-secret',
    });
    await expect.poll(() => host!.logged().filter(({ msg }) => msg === 'request')).toHaveLength(1);
    const [line] = host.logged().filter(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ method: 'GET', path: '/echo/:id', status: 404 });
    expect(line?.ms).toBeTypeOf('number');
    expect(JSON.stringify(host.logged())).not.toMatch(/secret|marta|a1B2c3/);
  });
});

describe('health', () => {
  beforeEach(async () => {
    host = await startTestHost(build);
  });

  it('is alive from the start, and ready when every part is', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
    await expect.poll(async () => (await get('/health/ready')).status).toBe(200);
    const response = await get('/health/ready');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      status: 'ready',
      parts: {
        database: { state: 'ok' },
        migrations: { state: 'ok' },
        replication: { state: 'ok' },
        storage: { state: 'ok' },
        browser: { state: 'ok' },
      },
    });
  });

  it('says to whoever comes through a proxy no more than whether it is ready', async () => {
    await expect.poll(async () => (await get('/health/ready')).status).toBe(200);
    const response = await get('/health/ready', { 'X-Forwarded-For': '203.0.113.1' });
    expect(await response.json()).toEqual({ status: 'ready' });
  });
});
