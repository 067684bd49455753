import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import {
  crashPrimary,
  FAILOVER_LIMIT_MS,
  firstAcknowledgedMs,
  gather,
  keepBusy,
  untilSaved,
} from './crowd';
import { judge } from './end-state';
import { expectNoFailure } from './expect-no-failure';
import { report } from './measure/report';
import type { History } from './person';

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterAll(() => running?.stop());

test('a primary that is killed while people write takes nothing acknowledged with it', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  await untilSaved(history);
  const { dead, lost } = await crashPrimary(cluster);
  await untilSaved(history, lost.endedMs);
  await crowd.leave();
  const took = firstAcknowledgedMs(history, lost.endedMs);
  report('failover, killed while writing', took);
  expect(took).toBeLessThan(FAILOVER_LIMIT_MS);

  await dead.restart();
  await dead.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a primary that is stopped hands over: pages go on, and nothing is refused', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  await untilSaved(history);
  const stopped = await cluster.primary();
  const sinceMs = performance.now();
  const code = await stopped.stop();
  const next = await cluster.primary();
  expect(next).not.toBe(stopped);
  await untilSaved(history, performance.now());
  await crowd.leave();
  const slowest = Math.max(...history.map(({ startMs, endMs }) => endMs - startMs));
  report('hand-over, slowest request', slowest);
  expect(code).toBe(0);
  expectNoFailure(history.filter(({ endMs }) => endMs > sinceMs));

  await stopped.restart();
  await stopped.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});
