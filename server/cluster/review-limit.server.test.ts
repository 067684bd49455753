import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { openReviewingThreads, type Reviewing } from '~/features/review/reviewing-threads.server';
import { POSTINGS } from '~/features/review/testing/postings';
import { NURSE } from '~/features/review/testing/resumes';
import { action as generate } from '~/routes/api.cv-review.generate';
import { smallBuild } from '../testing/small-build';
import { startTestCluster, type TestCluster, type TestNode } from '../testing/test-cluster';

const PATH = '/api/cv-review/generate';
const TEXTS = { resume: NURSE, posting: POSTINGS['NURSE'] };
const SOMEBODY = '198.51.100.7';

let reviewing: Reviewing;
beforeAll(() => {
  reviewing = openReviewingThreads();
});
afterAll(() => reviewing.close());

const build = smallBuild({
  [PATH.slice(1)]: (args) => {
    const application = { ...args.context.application, flags: openSteadyFlags(), reviewing };
    return generate({ ...args, context: { ...args.context, application } });
  },
});

let cluster: TestCluster;
let replica: TestNode;
let primary: TestNode;
afterEach(() => cluster.remove());

async function start(trustedProxies: number): Promise<void> {
  cluster = await startTestCluster(build, 2, {
    env: { TRUSTED_PROXIES: String(trustedProxies), RATE_LIMIT_PER_IP: '4' },
  });
  [replica, primary] = cluster.nodes as [TestNode, TestNode];
  cluster.promote(primary);
}

/** Asks a machine for a review. @param forwardedFor what the request says of its own way. */
function ask(node: TestNode, forwardedFor: string): Promise<Response> {
  return fetch(`${node.url}${PATH}`, {
    method: 'POST',
    body: JSON.stringify(TEXTS),
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor },
  });
}

/** Uses up what somebody has, at both machines in turns. */
async function useUp(forwardedFor: string | ((turn: number) => string)): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    const from = typeof forwardedFor === 'string' ? forwardedFor : forwardedFor(turn);
    const answer = await ask(turn % 2 === 0 ? replica : primary, from);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('RateLimit')).toMatch(new RegExp(`^"cv-review";r=${3 - turn};`));
  }
}

it('is counted together on all machines, and is still used up after a failover', async () => {
  await start(1);
  await useUp(SOMEBODY);
  for (const node of [replica, primary]) {
    const refused = await ask(node, SOMEBODY);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500);
  }
  expect((await ask(replica, '198.51.100.8')).status).toBe(200);

  cluster.replicate(primary, replica);
  cluster.promote(replica);
  for (const node of [replica, primary]) expect((await ask(node, SOMEBODY)).status).toBe(429);
});

it('is counted for the address that the trusted proxy saw, whatever the client adds before it', async () => {
  await start(1);
  await useUp((turn) => `203.0.113.${turn}, ${SOMEBODY}`);
  expect((await ask(replica, `203.0.113.99, ${SOMEBODY}`)).status).toBe(429);
  expect((await ask(replica, `${SOMEBODY}, 203.0.113.99`)).status).toBe(200);
});

it('is counted for a network of IPv6 as for one address, also through a replica', async () => {
  await start(1);
  await useUp((turn) => `2001:db8:1:2::${turn + 1}`);
  expect((await ask(replica, '2001:db8:1:2:ffff::1')).status).toBe(429);
  expect((await ask(replica, '2001:db8:1:3::1')).status).toBe(200);
});

it('is not got round by a header where there is no proxy', async () => {
  await start(0);
  await useUp((turn) => `198.51.100.${turn}`);
  expect((await ask(replica, '198.51.100.99')).status).toBe(429);
});
