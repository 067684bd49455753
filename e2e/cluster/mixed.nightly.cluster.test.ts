import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '~/platform/seeded-random';
import { startCluster, type Cluster } from './cluster';
import { crashPrimary, gather, keepBusy } from './crowd';
import { judge } from './end-state';
import type { LostPrimary } from './history/operation';
import { report } from './measure/report';
import type { History } from './person';

const MINUTES = Number(process.env['CLUSTER_MINUTES'] ?? 1);
const SEED = Number(process.env['CLUSTER_SEED'] ?? 20_261_121);
const PEOPLE = 9;

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterAll(() => running?.stop());

test(
  `${MINUTES} min of reading and writing under faults from seed ${SEED} keep every promise`,
  async () => {
    const random = seededRandom(SEED);
    const history: History = [];
    const lost: LostPrimary[] = [];
    const crowd = keepBusy(await gather(cluster, PEOPLE, history), history);

    const faults: (() => Promise<void>)[] = [
      async function killThePrimary() {
        const crash = await crashPrimary(cluster);
        lost.push(crash.lost);
        await cluster.primary();
        await crash.dead.restart();
        await crash.dead.ready();
      },
      async function stopThePrimary() {
        const primary = await cluster.primary();
        await primary.stop();
        await primary.restart();
        await primary.ready();
      },
      async function killAReplica() {
        const replicas = await cluster.replicas();
        const replica = replicas[Math.floor(random() * replicas.length)]!;
        await replica.kill();
        await sleep(2_000);
        await replica.restart();
        await replica.ready();
      },
      async function breakEveryLine() {
        const primary = await cluster.primary();
        for (const replica of await cluster.replicas())
          await cluster.faults.reset(replica, primary);
      },
      async function cutAReplica() {
        const replica = cluster.nodes.find(({ region }) => region === 'syd')!;
        await cluster.faults.cut(replica, ['nodes']);
        await sleep(3_000);
        await cluster.faults.mend();
      },
      async function changeTheDistance() {
        await cluster.faults.setDistance(0.5 + random(), Math.round(random() * 20));
      },
    ];

    const deadline = performance.now() + MINUTES * 60_000;
    while (performance.now() < deadline) {
      const fault = faults[Math.floor(random() * faults.length)]!;
      console.log(`fault: ${fault.name}`);
      await fault();
      await sleep(500 + random() * 1_500);
    }
    await cluster.faults.setDistance(1);
    await crowd.leave();
    const verdict = await judge(cluster, history, lost);
    const acknowledged = history.filter(
      ({ kind, outcome }) => kind === 'write' && outcome === 'ok',
    );
    report('mixed: acknowledged writes', acknowledged.length, 'writes');
    report('mixed: lost with a killed primary', verdict.lostWithPrimary.length, 'writes');
    expect(verdict.violations).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(PEOPLE);
  },
  (MINUTES + 4) * 60_000,
);
