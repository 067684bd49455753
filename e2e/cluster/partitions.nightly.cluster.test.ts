import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { FAILOVER_LIMIT_MS, gather, keepBusy, untilSaved } from './crowd';
import { judge } from './end-state';
import { report } from './measure/report';
import { APP_PORT } from './parts/node';
import { until } from './parts/until';
import { Person, type History } from './person';

/**
 * A lease's time, and what Linux takes to notice a line that swallows everything (litefs.yml);
 * twice, for a busy machine.
 */
const GIVES_UP_WITHIN_MS = 2 * (10_000 + 13_000);
/** Of what was on its way when the line was cut. */
const ON_ITS_WAY_MS = 2_000;

const CUT_FOR_MS = 5_000;

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterEach(() => cluster.faults.mend());
afterAll(() => running?.stop());

test('a replica that is cut off shows nobody less than they have seen, and catches up', async () => {
  const history: History = [];
  const people = await gather(cluster, 3, history);
  for (const person of people) await person.write();
  await cluster.settled();
  const replica = cluster.nodes.find(({ region }) => region === 'syd')!;
  await cluster.faults.cut(replica, ['nodes', 'consul']);

  const [inIad, inSyd] = people;
  expect(await inIad!.write()).toMatchObject({ outcome: 'ok' });
  // Who has seen more than the replica has gets no older page from it.
  inIad!.moveTo('syd');
  const waiting = inIad!.read();
  // Who has not still reads there.
  expect(await inSyd!.read()).toMatchObject({ outcome: 'ok', value: 1 });
  await sleep(CUT_FOR_MS);

  await cluster.faults.mend();
  const mendedMs = performance.now();
  await waiting;
  await cluster.settled();
  report('replica cut off for some seconds, caught up after', performance.now() - mendedMs);
  expect(await inIad!.read()).toMatchObject({ outcome: 'ok', value: 2 });
  inIad!.moveTo('iad');
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a primary that is cut off acknowledges nothing that will be lost', async () => {
  const history: History = [];
  const primary = await cluster.primary();
  const insider = await new Person(
    `http://${primary.place.address}:${APP_PORT}`,
    'somebody at the cut off machine',
    'iad',
    history,
  ).begin();
  const [outsider] = await gather(cluster, 1, history);
  await cluster.settled();
  await cluster.faults.cut(primary, ['nodes', 'consul', 'edge']);
  const cutMs = performance.now();
  const inside = insider.write();
  await until('somebody saves elsewhere', async () => (await outsider!.write()).outcome === 'ok', {
    withinMs: FAILOVER_LIMIT_MS,
  });
  report('failover, primary cut off', performance.now() - cutMs);
  const saved = history.filter(
    ({ kind, outcome, instance, endMs }) =>
      kind === 'write' &&
      outcome === 'ok' &&
      endMs > cutMs + ON_ITS_WAY_MS &&
      instance === undefined,
  );
  expect(saved).toEqual([]);

  await cluster.faults.mend();
  // Done by the next primary, or not known; the machine that is cut off does not say it was saved.
  expect((await inside).outcome).not.toBe('refused');
  await until('somebody is primary again', () => cluster.primary());
  await primary.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('without Consul everything is read, and writing goes on until the lease runs out', async () => {
  const history: History = [];
  const people = await gather(cluster, 3, history);
  const crowd = keepBusy(people, history);
  for (const node of cluster.members()) await cluster.faults.cut(node, ['consul']);
  const cutMs = performance.now();
  await until(
    'nobody is primary',
    async () => {
      const infos = await Promise.all(cluster.members().map((node) => node.info()));
      return infos.every(({ isPrimary }) => !isPrimary);
    },
    { withinMs: GIVES_UP_WITHIN_MS },
  );
  report('without Consul, saving goes on for', performance.now() - cutMs);
  for (const node of cluster.members()) {
    expect((await node.get('/start')).status).toBe(200);
  }
  await cluster.faults.mend();
  const mendedMs = performance.now();
  await cluster.primary();
  await untilSaved(history, mendedMs);
  report('Consul back, saving again after', performance.now() - mendedMs);
  await crowd.leave();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});
