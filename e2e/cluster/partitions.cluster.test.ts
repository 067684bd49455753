import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { gather, keepBusy } from './crowd';
import { judge } from './end-state';
import type { LostPrimary } from './history/operation';
import { report } from './measure/report';
import { until } from './parts/until';
import { Person, type History } from './person';

/** A lease's time, and what Linux takes to notice a line that swallows everything (litefs.yml). */
const GIVES_UP_WITHIN_MS = 10_000 + 13_000;
/** What the application then waits for another primary before it says no (PRIMARY_WAIT_SECONDS). */
const REFUSES_WITHIN_MS = 25_000;

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

test('a primary that is cut off stops saving before its lease can be another’s', async () => {
  const history: History = [];
  const primary = await cluster.primary();
  const insider = new Person(
    `http://${primary.place.address}:8080`,
    'somebody at the cut off machine',
    'iad',
    history,
  );
  await insider.begin();
  await cluster.settled();
  const sent = primary.position() ?? '';
  await cluster.faults.cut(primary, ['nodes', 'consul']);
  const cutMs = performance.now();
  await until(
    'the machine that is cut off saves no more',
    async () => {
      const { outcome } = await insider.write();
      return outcome !== 'ok';
    },
    { withinMs: GIVES_UP_WITHIN_MS + REFUSES_WITHIN_MS, everyMs: 200 },
  );
  const endedMs = performance.now();
  const saved = history.filter(({ kind, outcome }) => kind === 'write' && outcome === 'ok');
  report('a primary that is cut off goes on saving for', (saved.at(-1)?.endMs ?? cutMs) - cutMs);
  expect((saved.at(-1)?.endMs ?? cutMs) - cutMs).toBeLessThan(GIVES_UP_WITHIN_MS);
  expect((await primary.info()).isPrimary).toBe(false);

  await cluster.faults.mend();
  await until('somebody is primary again', () => cluster.primary(), { withinMs: 60_000 });
  const lost: LostPrimary = {
    instance: primary.instance,
    endedMs,
    survivingTransaction: sent,
  };
  await cluster.settled();
  const { violations } = await judge(cluster, tellInstance(history, primary.instance), [lost]);
  expect(violations).toEqual([]);
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
  await until('somebody saves again', () =>
    history.some(
      ({ kind, outcome, startMs }) => kind === 'write' && outcome === 'ok' && startMs > mendedMs,
    ),
  );
  report('Consul back, saving again after', performance.now() - mendedMs);
  await sleep(1_000);
  await crowd.leave();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

/** Past the edge nobody says who answered. */
function tellInstance(history: History, instance: string): History {
  return history.map((operation) => ({ ...operation, instance }));
}
