import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import type { Follower } from '~/platform/litefs/replication';
import { testReplication, type TestReplication } from '~/platform/litefs/testing/test-replication';
import { openLogger } from '~/platform/observability/logger.server';
import { raw } from '../testing/raw-request';
import { acceptFollowers } from './accept-followers';
import { followPrimary, type FollowingPrimary } from './follow-primary';

const SECRET = 'the-same-on-all-machines-0123456789';
const clock = () => new Date();
const log = openLogger('silent');

let server: Server;
let litefs: Server;
let promotions: number;
let primary: TestReplication;
let candidate: TestReplication;
let followers: Follower[];
let reached: string[];
let ended: number;
let askers: string[];
let stops: (() => void)[];

const portOf = (one: Server) => (one.address() as AddressInfo).port;
const listen = (one: Server) =>
  new Promise<void>((resolve) => one.listen(0, '127.0.0.1', () => resolve()));

beforeEach(async () => {
  [followers, reached, askers, stops, ended, promotions] = [[], [], [], [], 0, 0];
  server = createServer();
  litefs = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/promote') promotions += 1;
    response.end();
  });
  await Promise.all([listen(server), listen(litefs)]);
  primary = testReplication(`127.0.0.1:${portOf(server)}`);
  primary.learn({ primary: primary.instance });
  vi.spyOn(primary, 'follow').mockImplementation((follower) => {
    followers.push(follower);
    return {
      heard: () => undefined,
      reached: (position) => void reached.push(position),
      end: () => void (ended += 1),
    };
  });
  const accepting = acceptFollowers(server, {
    replication: primary,
    secrets: [SECRET],
    clock,
    giveWay: (to) => void askers.push(to.instance),
  });
  stops.push(() => accepting.stop());
  candidate = testReplication('candidate');
  candidate.learn({ primary: primary.instance });
});

afterEach(async () => {
  for (const stop of stops) stop();
  await Promise.all(
    [server, litefs].map((one) => new Promise((resolve) => one.close(() => resolve(undefined)))),
  );
});

function follow(...secrets: string[]): FollowingPrimary {
  const cluster = {
    peerUrl: 'http://{instance}',
    litefsUrl: `http://127.0.0.1:${portOf(litefs)}`,
    secrets: secrets.length > 0 ? secrets : [SECRET],
  } as unknown as ClusterConfig;
  const following = followPrimary({ replication: candidate, cluster, clock, log });
  stops.push(() => following.stop());
  return following;
}

it('a candidate says how far its copy is, at once and whenever it moves', async () => {
  candidate.reach(3);
  follow();
  await expect.poll(() => reached[0]).toBe('0000000000000003');
  candidate.reach(4);
  await expect.poll(() => reached).toContain('0000000000000004');
  expect(followers.map(({ instance }) => instance)).toEqual(['candidate']);
});

it('a candidate that is asked to take over has LiteFS promote it', async () => {
  follow();
  await expect.poll(() => followers.length).toBe(1);
  followers[0]!.takeOver();
  await expect.poll(() => promotions).toBe(1);
});

it('a candidate asks for the role once it is connected, and only if it has to', async () => {
  const following = follow();
  await expect.poll(() => followers.length).toBe(1);
  expect(askers).toEqual([]);
  following.askForRole();
  await expect.poll(() => askers).toEqual(['candidate']);
  following.stop();
  await expect.poll(() => ended).toBe(1);

  follow().askForRole();
  await expect.poll(() => askers).toEqual(['candidate', 'candidate']);
});

it('a candidate that becomes the primary says no more of its copy', async () => {
  follow();
  await expect.poll(() => followers.length).toBe(1);
  candidate.learn({ primary: 'candidate' });
  candidate.reach(9);
  await expect.poll(() => ended).toBe(1);
  expect(reached).not.toContain('0000000000000009');
});

it('a primary that loses the role lets its followers go', async () => {
  follow();
  await expect.poll(() => followers.length).toBe(1);
  primary.learn({ primary: 'candidate' });
  await expect.poll(() => ended).toBe(1);
});

it('a candidate finds a primary that was away', async () => {
  primary.learn({ primary: null });
  follow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(followers).toEqual([]);
  primary.learn({ primary: primary.instance });
  await expect.poll(() => followers.length).toBe(1);
});

it('a machine that may not become the primary follows nobody', async () => {
  vi.spyOn(candidate, 'isCandidate').mockReturnValue(false);
  follow();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(followers).toEqual([]);
});

it('who signs with another secret, or asks for another connection, is refused', async () => {
  follow('another-secret-on-this-one-0123456789');
  const answer = await raw({
    port: String(portOf(server)),
    method: 'GET',
    headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
  });
  expect(answer.status).toBe(400);
  expect(followers).toEqual([]);
});
