import { people } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCuttingProxy, type CuttingProxy } from '../testing/cutting-proxy';
import { raw } from '../testing/raw-request';
import { smallBuild } from '../testing/small-build';
import {
  CLUSTER_SECRET,
  startTestCluster,
  type TestCluster,
  type TestNode,
} from '../testing/test-cluster';
import { Visitor } from '../testing/visitor';
import { FORWARDED_HEADER, NOT_PRIMARY_HEADER, signForwarded } from './forwarded';

const NOW = new Date('2026-03-01T10:00:00Z');

/** Called by the action before it writes: a test holds it there. */
let beforeWrite: () => Promise<void> | void;
let executions: string[];

const build = smallBuild({
  people: async ({ request, context }) => {
    const { database } = context.application;
    if (request.method === 'GET') {
      const ids = database.read.select({ id: people.id }).from(people).all();
      return Response.json(
        ids.map(({ id }) => id),
        { headers: { 'X-Answered-By': context.application.replication.instance } },
      );
    }
    const form = new URLSearchParams(await request.text());
    const id = form.get('id') ?? '';
    await beforeWrite();
    try {
      database.write(
        (tx) => void tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run(),
      );
    } catch (error) {
      if ((error as Error).name === 'NotPrimary') return new Response('not now', { status: 503 });
      throw error;
    }
    executions.push(id);
    const headers = new Headers({ Location: '/people', 'X-Client': context.clientAddress });
    headers.append('Set-Cookie', 'cvstomize-session=somebody; Path=/');
    headers.append('Set-Cookie', 'other=1; Path=/');
    return new Response(null, { status: 303, headers });
  },
  'people/:id': ({ params, context }) => {
    const all = context.application.database.read.select({ id: people.id }).from(people).all();
    const found = all.some(({ id }) => id === params.id);
    return new Response(found ? 'here' : 'nobody', { status: found ? 200 : 404 });
  },
  nothing: () => new Response('read only, though it was sent'),
});

let cluster: TestCluster;
let near: TestNode;
let far: TestNode;
let proxies: CuttingProxy[];

async function start(env: Record<string, string> = {}) {
  cluster = await startTestCluster(build, 2, {
    env,
    async reachedAt(address) {
      const proxy = await startCuttingProxy(address);
      proxies.push(proxy);
      return proxy.address;
    },
  });
  [near, far] = cluster.nodes as [TestNode, TestNode];
  cluster.promote(far);
}

beforeEach(() => {
  beforeWrite = () => undefined;
  executions = [];
  proxies = [];
});
afterEach(async () => {
  await cluster.remove();
  await Promise.all(proxies.map((proxy) => proxy.close()));
});

const held = (node: TestNode) =>
  node.application.database.read
    .select({ id: people.id })
    .from(people)
    .all()
    .map(({ id }) => id);

/** A person logged in at a node, with nothing seen yet. */
const arriveAt = (node: TestNode) => new Visitor(node.url);
const listed = async (visitor: Visitor) => {
  const response = await visitor.get('/people');
  return { by: response.headers.get('X-Answered-By'), ids: (await response.json()) as string[] };
};
const portOf = ({ url }: TestNode) => new URL(url).port;

describe('what may write', () => {
  it('is done by the primary wherever it is sent, and answered as the primary answers', async () => {
    await start();
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/people');
    expect(response.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual([
      'cvstomize-session',
      'other',
      'cvstomize-seen',
    ]);
    expect(response.headers.get('x-client')).toBe('127.0.0.1');
    expect(response.headers.get('content-security-policy')?.match(/nonce-/g)).toHaveLength(1);
    expect(response.headers.has(FORWARDED_HEADER)).toBe(false);
    expect(held(far)).toEqual(['marta']);
    expect(held(near)).toEqual([]);
  });

  it('is one line in both logs, under one request id', async () => {
    await start();
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    const requestId = response.headers.get('x-request-id');
    const lines = (node: TestNode) =>
      node.logged().filter((line) => line.msg === 'request' && line.requestId === requestId);
    await expect.poll(() => [lines(near).length, lines(far).length]).toEqual([1, 1]);
    expect(lines(near)[0]).toMatchObject({ answeredBy: far.replication.instance });
  });

  it('waits for a primary, and is done once there is one', async () => {
    await start();
    cluster.promote(null);
    const answer = arriveAt(near).post('/people', { id: 'marta' });
    await expect.poll(() => near.logged().some(({ msg }) => msg === 'listening')).toBe(true);
    cluster.promote(far);
    expect((await answer).status).toBe(303);
    expect(held(far)).toEqual(['marta']);
  });

  it('is done here when this machine becomes the primary while it waits', async () => {
    await start();
    cluster.promote(null);
    const answer = arriveAt(near).post('/people', { id: 'marta' });
    await expect.poll(() => near.replication.primary()).toBeNull();
    setTimeout(() => cluster.promote(near), 50);
    expect((await answer).status).toBe(303);
    expect(held(near)).toEqual(['marta']);
  });

  it('is refused in words when there is no primary for long, with nothing changed', async () => {
    await start({ PRIMARY_WAIT_SECONDS: '1' });
    cluster.promote(null);
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).toContain('Nothing was changed');
    expect(executions).toEqual([]);
  });

  it('moves on to the next primary when the one it was sent to is not it any more', async () => {
    await start();
    // Only the sender still believes in it.
    far.replication.learn({ primary: null });
    const answer = arriveAt(near).post('/people', { id: 'marta' });
    await expect.poll(() => proxies[1]?.passed()).toBeGreaterThan(0);
    cluster.promote(near);
    expect((await answer).status).toBe(303);
    expect([held(near), held(far)]).toEqual([['marta'], []]);
  });

  it('is handed to the next primary by one that loses the role in the middle', async () => {
    await start();
    beforeWrite = () => {
      beforeWrite = () => undefined;
      cluster.promote(near);
    };
    const response = await arriveAt(far).post('/people', { id: 'marta' });
    expect(response.status).toBe(303);
    expect([held(near), held(far), executions]).toEqual([['marta'], [], ['marta']]);
  });

  it('comes back to a machine that lost the role in the middle and has it again', async () => {
    await start();
    beforeWrite = () => {
      beforeWrite = () => undefined;
      cluster.promote(null);
      setTimeout(() => cluster.promote(far), 50);
    };
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(303);
    expect([held(far), executions]).toEqual([['marta'], ['marta']]);
  });
});

describe('a machine that stops', () => {
  it('lets nobody wait for a primary', async () => {
    await start({ PRIMARY_WAIT_SECONDS: '60' });
    cluster.promote(null);
    const before = near.replication.waiting();
    const answer = arriveAt(near).post('/people', { id: 'marta' });
    await expect.poll(() => near.replication.waiting()).toBeGreaterThan(before);
    const stopped = near.stop();
    expect((await answer).status).toBe(503);
    await stopped;
  });
});

describe('an answer that gets lost', () => {
  it('is given again, and what it answers is not done again', async () => {
    await start();
    proxies[1]?.loseAnswers(2);
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toHaveLength(3);
    expect(proxies[1]?.passed()).toBe(3);
    expect(executions).toEqual(['marta']);
  });

  it('leads back to the page when the machine that gave it is gone', async () => {
    await start();
    proxies[1]?.loseAnswers(1);
    const visitor = arriveAt(near);
    let lost = false;
    // Between the loss and the next attempt, the other machine takes over with what was done.
    const takeOver = (async () => {
      await expect.poll(() => executions.length).toBe(1);
      cluster.replicate(far, near);
      cluster.promote(near);
      lost = true;
    })();
    beforeWrite = () => (lost ? Promise.reject(new Error('done twice')) : undefined);
    const response = await fetch(new URL('/people', near.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ id: 'marta' }),
      headers: {
        Origin: near.url,
        Referer: `${near.url}/people/marta?form`,
        Cookie: visitor.cookieHeader(),
      },
    });
    await takeOver;
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/people/);
    expect([executions, held(near)]).toEqual([['marta'], ['marta']]);
  });

  it('is waited for while the request is still running', async () => {
    await start();
    let release: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (release = resolve));
    beforeWrite = () => running;
    const said = {
      from: 'another',
      at: Date.now(),
      requestId: 'request-1',
      key: 'one-key',
      client: {
        address: '198.51.100.7',
        protocol: 'http' as const,
        host: `127.0.0.1:${portOf(far)}`,
      },
    };
    const header = signForwarded(said, { method: 'POST', path: '/people' }, [CLUSTER_SECRET]);
    const arrive = () =>
      fetch(`${far.url}/people`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ id: 'marta' }),
        headers: { Origin: far.url, [FORWARDED_HEADER]: header },
      });
    const both = [arrive(), arrive()];
    release();
    const [first, second] = await Promise.all(both);
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect(executions).toEqual(['marta']);
  });

  it('is said to be unknown when nobody can be asked any more', async () => {
    await start({ PRIMARY_WAIT_SECONDS: '1' });
    proxies[1]?.loseAnswers(100);
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('We do not know whether this was saved');
    expect(executions).toEqual(['marta']);
  });

  it('is not acknowledged by a primary that may be the only one to have it', async () => {
    await start({ PRIMARY_WAIT_SECONDS: '1' });
    vi.spyOn(far.replication, 'isKept').mockResolvedValue(false);
    for (const node of [near, far]) {
      const response = await arriveAt(node).post('/people', { id: node.replication.instance });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('We do not know whether this was saved');
    }
    expect(executions).toEqual([near.replication.instance, far.replication.instance]);
  });

  it('is done by the next primary where the one before could not keep it', async () => {
    await start();
    vi.spyOn(far.replication, 'isKept').mockImplementation(() => {
      cluster.promote(near);
      return Promise.resolve(false);
    });
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.status).toBe(303);
    expect(held(near)).toEqual(['marta']);
  });

  it('is acknowledged by a primary that lost its role, once the next one says it has it', async () => {
    await start();
    vi.spyOn(far.replication, 'isKept').mockImplementation(() => {
      cluster.replicate(far, near);
      cluster.promote(near);
      return Promise.resolve(false);
    });
    const response = await arriveAt(near).post('/people', { id: 'marta' });
    expect(response.headers.get('x-client')).toBe('127.0.0.1');
    expect(executions).toEqual(['marta']);
    expect(held(near)).toEqual(['marta']);
  });

  it('waits for the next primary while this one hands its role over', async () => {
    await start();
    const handingOver = vi.spyOn(far.replication, 'primary').mockReturnValue(null);
    const answer = arriveAt(far).post('/people', { id: 'marta' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(executions).toEqual([]);
    handingOver.mockRestore();
    cluster.promote(near);
    expect((await answer).status).toBe(303);
    expect(held(near)).toEqual(['marta']);
  });
});

describe('what is forwarded', () => {
  const said = (host: string) => ({
    from: 'another',
    at: Date.now(),
    requestId: 'request-1',
    key: 'key-1',
    client: { address: '198.51.100.7', protocol: 'https' as const, host },
  });
  const target = { method: 'POST', path: '/people' };
  const post = (node: TestNode, headers: Record<string, string>) =>
    raw({
      port: portOf(node),
      path: '/people',
      headers: {
        Host: 'cv.example',
        Origin: 'https://cv.example',
        'Content-Length': '8',
        ...headers,
      },
      body: 'id=marta',
    });

  it('is believed what a machine of ours says of the client', async () => {
    await start();
    const header = signForwarded(said('cv.example'), target, [CLUSTER_SECRET]);
    const answer = await post(far, { [FORWARDED_HEADER]: header });
    expect(answer.status).toBe(303);
    expect(answer.headers['x-client']).toBe('198.51.100.7');
    expect(answer.headers['x-request-id']).toBe('request-1');
  });

  it.each([
    ['another secret', () => signForwarded(said('cv.example'), target, ['x'.repeat(40)])],
    [
      'another path',
      () => signForwarded(said('cv.example'), { ...target, path: '/x' }, [CLUSTER_SECRET]),
    ],
    [
      'long ago',
      () =>
        signForwarded({ ...said('cv.example'), at: Date.now() - 600_000 }, target, [
          CLUSTER_SECRET,
        ]),
    ],
    ['nobody', () => 'e30.AAAA'],
  ])('is refused when it was signed by or for %s', async (_, header) => {
    await start();
    const answer = await post(far, { [FORWARDED_HEADER]: header() });
    expect(answer.status).toBe(400);
    expect(executions).toEqual([]);
  });

  it('is not forwarded again: a machine that is not the primary says so', async () => {
    await start();
    const header = signForwarded(said('cv.example'), target, [CLUSTER_SECRET]);
    const answer = await post(near, { [FORWARDED_HEADER]: header });
    expect(answer.status).toBe(503);
    expect(answer.headers[NOT_PRIMARY_HEADER]).toBeDefined();
    expect(executions).toEqual([]);
  });

  it('carries no header of the connection it came by, nor one a client made up', async () => {
    await start();
    const answer = await post(near, {
      Connection: 'keep-alive, X-Hop',
      'X-Hop': '1',
      'X-Forwarded-For': '203.0.113.66',
      Origin: 'http://cv.example',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers['x-client']).toBe('127.0.0.1');
  });
});

describe("behind Fly's edge", () => {
  const onFly = { FLY_APP_NAME: 'cvstomize' };
  const edge = { 'Fly-Request-Id': '01HXEDGEREQUEST-iad' };
  const post = (node: TestNode, headers: Record<string, string>, body = 'id=marta') =>
    fetch(`${node.url}/people`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: {
        Origin: node.url,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });

  it('is left to the edge to bring to the primary', async () => {
    await start(onFly);
    const response = await post(near, edge);
    expect(response.headers.get('fly-replay')).toBe(
      `instance=${far.replication.instance};state=01HXEDGEREQUEST-iad;timeout=5s;fallback=force_self`,
    );
    expect(executions).toEqual([]);
  });

  it('is forwarded by ourselves when the edge brought it, or brought it back', async () => {
    await start(onFly);
    for (const [name, id] of [
      ['Fly-Replay-Src', 'a'],
      ['Fly-Replay-Failed', 'b'],
    ] as const) {
      const response = await post(near, { ...edge, [name]: 'instance=x;region=iad' }, `id=${id}`);
      expect(response.headers.has('fly-replay')).toBe(false);
      expect(response.status).toBe(303);
    }
  });

  it('is done once though the edge brings it twice', async () => {
    await start(onFly);
    const replay = {
      'Fly-Replay-Src': 'instance=x;state=01HXEDGEREQUEST-iad',
      'Fly-Request-Id': 'of-the-replay',
    };
    const [first, second] = [await post(far, replay), await post(far, replay)];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(executions).toEqual(['marta']);
  });

  it('is another request when somebody else says the same id', async () => {
    await start(onFly);
    await post(far, { ...edge, Cookie: 'cvstomize-session=one' }, 'id=one');
    await post(far, { ...edge, Cookie: 'cvstomize-session=two' }, 'id=two');
    expect(executions).toEqual(['one', 'two']);
  });
});

describe('what is read', () => {
  it('comes from this machine where nothing newer was seen', async () => {
    await start();
    expect(await listed(arriveAt(near))).toEqual({ by: near.replication.instance, ids: [] });
  });

  it('is never older than what the person wrote', async () => {
    await start();
    const visitor = arriveAt(near);
    await visitor.post('/people', { id: 'marta' });
    expect(held(near)).toEqual([]);
    expect(await listed(visitor)).toEqual({ by: far.replication.instance, ids: ['marta'] });
    cluster.replicate(far, near);
    expect(await listed(visitor)).toEqual({ by: near.replication.instance, ids: ['marta'] });
  });

  it('is waited for where it is on its way', async () => {
    await start({ READ_WAIT_MS: '4000' });
    const visitor = arriveAt(far);
    await visitor.post('/people', { id: 'marta' });
    visitor.origin = near.url;
    const reading = listed(visitor);
    cluster.replicate(far, near);
    expect(await reading).toEqual({ by: near.replication.instance, ids: ['marta'] });
  });

  it('is from this machine at once where what was written here has come back already', async () => {
    await start({ READ_WAIT_MS: '4000' });
    const visitor = arriveAt(near);
    const answered = visitor.post('/people', { id: 'marta' });
    await expect.poll(() => held(far)).toEqual(['marta']);
    cluster.replicate(far, near);
    await answered;
    expect(await listed(visitor)).toEqual({ by: near.replication.instance, ids: ['marta'] });
  });

  it('is never older than what the person read elsewhere', async () => {
    await start();
    const visitor = arriveAt(far);
    await visitor.post('/people', { id: 'marta' });
    await arriveAt(far).post('/people', { id: 'somebody-else' });
    await listed(visitor);
    cluster.replicate(far, near);
    near.replication.reach(1);
    const moved = await fetch(`${near.url}/people`, {
      headers: { Cookie: visitor.cookieHeader() },
    });
    expect(moved.headers.get('X-Answered-By')).toBe(far.replication.instance);
  });

  it('is what the primary has after a failover, though it has less', async () => {
    await start();
    const visitor = arriveAt(near);
    await visitor.post('/people', { id: 'lost' });
    cluster.promote(near);
    expect(await listed(visitor)).toEqual({ by: near.replication.instance, ids: [] });
    expect(visitor.cookieHeader()).toContain('cvstomize-seen=0000000000000000');
    await visitor.post('/people', { id: 'new' });
    expect(await listed(visitor)).toEqual({ by: near.replication.instance, ids: ['new'] });
  });

  it('is refused in words where only an older page could be shown', async () => {
    await start();
    const visitor = arriveAt(near);
    await visitor.post('/people', { id: 'marta' });
    near.replication.learn({ primary: null });
    const response = await visitor.get('/people');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('3');
    expect(await response.text()).toContain('on their way here');
    expect(await listed(arriveAt(near))).toMatchObject({ ids: [] });
  });

  it('is asked of the primary before somebody is told that it is not there', async () => {
    await start();
    const visitor = arriveAt(near);
    await visitor.post('/people', { id: 'marta' });
    cluster.replicate(far, near);
    await arriveAt(far).post('/people', { id: 'just-made' });
    expect((await visitor.get('/people/just-made')).status).toBe(200);
    expect((await visitor.get('/people/never-made')).status).toBe(404);
    expect((await arriveAt(near).get('/people/just-made')).status).toBe(200);
  });

  it('carries no cookie for who has no session', async () => {
    await start();
    await arriveAt(far).post('/people', { id: 'marta' });
    const response = await fetch(`${far.url}/people`);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
