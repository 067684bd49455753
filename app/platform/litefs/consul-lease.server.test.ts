import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { vendors } from '~/testing/vendors';
import { consulLease } from './consul-lease.server';

const KEY = 'http://consul.test:8500/v1/kv/team/cvstomize/primary';
const lease = consulLease({
  url: 'http://:token%21@consul.test:8500/team',
  key: 'cvstomize/primary',
});
const entry = (hostname: string, session?: string) => [
  {
    Key: 'team/cvstomize/primary',
    Value: Buffer.from(JSON.stringify({ hostname, 'advertise-url': 'http://x' })).toString(
      'base64',
    ),
    ...(session === undefined ? {} : { Session: session }),
  },
];

describe('the lease in Consul', () => {
  it('is whose name its key holds, asked for with the token', async () => {
    let token: string | null = null;
    vendors.use(
      http.get(KEY, ({ request }) => {
        token = request.headers.get('X-Consul-Token');
        return HttpResponse.json(entry('machine', 'session'));
      }),
    );
    expect(await lease.holder()).toBe('machine');
    expect(token).toBe('token!');
  });

  it.each([
    ['there is no key', () => new HttpResponse(null, { status: 404 })],
    ['its session is gone', () => HttpResponse.json(entry('machine'))],
    ['it was released', () => HttpResponse.json([{ Value: null, Session: 'session' }])],
  ])('is nobody’s where %s', async (_name, answer) => {
    vendors.use(http.get(KEY, answer));
    expect(await lease.holder()).toBeNull();
  });

  it.each([
    ['Consul cannot be reached', () => HttpResponse.error()],
    ['Consul has no leader', () => new HttpResponse('No cluster leader', { status: 500 })],
  ])('is not known where %s', async (_name, answer) => {
    vendors.use(http.get(KEY, answer));
    expect(await lease.holder()).toBeUndefined();
  });

  it('is asked for once by all who ask while a question is under way, and anew', async () => {
    let asked = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    vendors.use(
      http.get(KEY, async () => {
        asked += 1;
        const number = asked;
        await released;
        return HttpResponse.json(entry(`answer ${number}`, 'session'));
      }),
    );
    const first = lease.holder();
    await expect.poll(() => asked).toBe(1);
    const rest = [lease.holder(), lease.holder(), lease.holder()];
    release();
    expect(await first).toBe('answer 1');
    expect(await Promise.all(rest)).toEqual(['answer 2', 'answer 2', 'answer 2']);
  });
});
