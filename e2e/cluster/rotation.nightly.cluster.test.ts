import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { gather, keepBusy } from './crowd';
import { judge } from './end-state';
import { expectNoFailure } from './expect-no-failure';
import { report } from './measure/report';
import type { History } from './person';

const [OLD = '', NEW = ''] = [1, 2].map(() => randomBytes(32).toString('hex'));
/** A cookie lives for 30 days: the old secret of sessions stays, the machines' own does not. */
const STEPS = [
  { CLUSTER_SECRET: `${OLD},${NEW}`, SESSION_SECRET: `${OLD},${NEW}` },
  { CLUSTER_SECRET: `${NEW},${OLD}`, SESSION_SECRET: `${NEW},${OLD}` },
  { CLUSTER_SECRET: NEW, SESSION_SECRET: `${NEW},${OLD}` },
];

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster({ env: { SESSION_SECRET: OLD, CLUSTER_SECRET: OLD } });
});
afterAll(() => running?.stop());

/** Machine by machine, as setting a secret does. */
async function roll(env: Record<string, string>): Promise<void> {
  for (const node of cluster.members()) {
    await node.stopCleanly();
    await node.restart({ env });
    await node.ready();
  }
}

test('secrets are rotated machine by machine: no write is refused, nobody is logged out', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  const startedMs = performance.now();
  // Each machine must know the new one before another signs with it.
  for (const step of STEPS) await roll(step);
  report('a rotation of the secrets of three machines', performance.now() - startedMs);
  await crowd.leave();
  expectNoFailure(history);
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});
