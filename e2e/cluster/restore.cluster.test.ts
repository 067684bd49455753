import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { gather } from './crowd';
import { everyTable, judge } from './end-state';
import { report } from './measure/report';
import { LITEFS_PORT } from './parts/node';
import type { History } from './person';

/** What a running application writes by itself: its next housekeeping, and counts for limits. */
const ITS_OWN = new Set(['jobs', 'rate_limits']);

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster({
    env: { BACKUP_KEY: randomBytes(32).toString('base64') },
  });
});
afterAll(() => running?.stop());

test('a backup is restored into a cluster that has nothing, and every row is there', async () => {
  const history: History = [];
  const people = await gather(cluster, 3, history);
  for (const person of people) expect((await person.write()).outcome).toBe('ok');
  await cluster.settled();
  const before = await everyTable(await cluster.primary());
  await (await cluster.primary()).command('backup');
  // Written after the backup, and so gone with the machines: the loss that backups.md states.
  const [late] = await gather(cluster, 1);
  await late!.write();

  for (const node of cluster.members()) await node.kill();
  const startedMs = performance.now();
  for (const node of cluster.members()) {
    node.emptyVolume();
    // Consul remembers the cluster that was: a new key is a new cluster.
    node.start({ env: { LEASE_KEY: 'cvstomize/restored' } });
  }
  for (const node of cluster.members()) await node.ready();
  const primary = await cluster.primary();
  const url = `http://${primary.place.address}:${LITEFS_PORT}`;
  await primary.command('restore', '--litefs', url, '--force');
  for (const node of cluster.members()) {
    await node.stopCleanly();
    await node.restart({ env: { LEASE_KEY: 'cvstomize/restored' } });
    await node.ready();
  }
  report('restored into an empty cluster after', performance.now() - startedMs);

  await cluster.settled();
  const after = await everyTable(await cluster.primary());
  for (const [table, rows] of before) {
    if (!ITS_OWN.has(table)) expect([table, after.get(table)]).toEqual([table, rows]);
  }
  for (const person of people)
    expect(await person.read()).toMatchObject({ outcome: 'ok', value: 1 });
  for (const person of people) expect((await person.write()).outcome).toBe('ok');
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});
