import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { beginMaintenance, endMaintenance } from '~/features/operations/maintenance-mode.server';
import { smallBuild } from '../testing/small-build';
import { startTestHost, type TestHost } from '../testing/test-host';

const STAYING = ['webhooks/payments', 'operations', 'operations/flags', 'log-in'];
const ROUTES = Object.fromEntries(
  [...STAYING, 'account'].map((path) => [path, () => new Response('ok')]),
);

let host: TestHost;
let isOpen = true;
beforeEach(async () => {
  isOpen = true;
  const steady = openSteadyFlags({});
  host = await startTestHost(smallBuild(ROUTES), {}, () => ({
    flags: {
      ...steady,
      isEnabled: (name, context) =>
        name === 'site-open' ? isOpen : steady.isEnabled(name, context),
    },
  }));
});
afterEach(() => host.remove());

const get = (path: string) => fetch(new URL(path, host.url), { redirect: 'manual' });
const status = async (path: string) => (await get(path)).status;

const begin = async (minutes = 30) => {
  beginMaintenance(host.application.database, minutes, new Date());
  await expect.poll(() => status('/account')).toBe(503);
};

describe('in maintenance', () => {
  it('a page is refused with a plain one that says when to come back', async () => {
    await begin();
    const response = await get('/');
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(1_700);
    expect(Number(response.headers.get('Retry-After'))).toBeLessThanOrEqual(1_800);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('<h1>We are working on CVstomize</h1>');
    expect(page).toContain('What you saved before is safe');
  });

  it('what programs ask for is refused in their form', async () => {
    await begin();
    const response = await get('/api/resume/1/outcome');
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ kind: 'unavailable', status: 503 });
  });

  it('writes are refused, too, and change nothing', async () => {
    await begin();
    const response = await fetch(new URL('/account', host.url), {
      method: 'POST',
      headers: { Origin: new URL(host.url).origin },
    });
    expect(response.status).toBe(503);
  });

  it('health, files, webhooks and the way of operators stay', async () => {
    await begin();
    expect(await status('/health')).toBe(200);
    expect(await status('/health/ready')).toBe(200);
    expect(await status('/favicon.svg')).toBe(200);
    for (const path of STAYING) expect([path, await status(`/${path}`)]).toEqual([path, 200]);
    for (const path of ['/operations-of-others', '/log-into', '/webhook', '/account']) {
      expect([path, await status(path)]).toEqual([path, 503]);
    }
  });

  it('ends when it is ended, not when it was expected to', async () => {
    await begin(0);
    expect((await get('/')).headers.get('Retry-After')).toBe('600');
    endMaintenance(host.application.database, new Date());
    await expect.poll(() => status('/account')).not.toBe(503);
  });
});

it('the flag does the same, on every machine that hears of it', async () => {
  isOpen = false;
  await expect.poll(() => status('/account')).toBe(503);
  expect((await get('/')).headers.get('Retry-After')).toBe('600');
  isOpen = true;
  await expect.poll(() => status('/account')).not.toBe(503);
});
