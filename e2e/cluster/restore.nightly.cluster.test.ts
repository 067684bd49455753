import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPointKey } from '~/platform/backups/points/point';
import { documentedCommands } from '../image/documented-commands';
import { startCluster, type Cluster } from './cluster';
import { gather } from './crowd';
import { everyTable, judge } from './end-state';
import { report } from './measure/report';
import { LITEFS_PORT } from './parts/node';
import type { History } from './person';

/** How often what changed is kept, seldom enough to see what a point is. */
const POINTS_SECONDS = 10;
/** The key of the lease of what was restored: Consul remembers the cluster that was. */
const LEASE_KEY = 'cvstomize/restored';

/** What a running application writes by itself: its next housekeeping, and counts for limits. */
const ITS_OWN = new Set(['jobs', 'rate_limits']);

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster({
    env: {
      BACKUP_KEY: randomBytes(32).toString('base64'),
      BACKUP_POINTS_SECONDS: String(POINTS_SECONDS),
    },
  });
});
afterAll(() => running?.stop());

test('what the first day’s page says is done on the primary, and seen by every machine', async () => {
  const primary = await cluster.primary();
  const commands = documentedCommands()
    .filter(({ file, words }) => file === 'first-day.md' && words[0] === 'cvstomize')
    .map(({ words }) => words.slice(1))
    // Nobody has an account yet.
    .filter(([name, action]) => !(name === 'operator' && action === 'grant'));
  expect(commands.length).toBeGreaterThan(7);
  const statuses = async () =>
    Promise.all(cluster.members().map(async (node) => (await node.get('/')).status));
  const seen: string[] = [];
  for (const words of commands) {
    await primary.command(...words);
    const [name, action] = words;
    if (name !== 'maintenance' || action === 'show') continue;
    const status = action === 'on' ? 503 : 200;
    await expect.poll(statuses).toEqual(Array(3).fill(status));
    expect((await fetch(`${cluster.edge.origin}/health/ready`)).status).toBe(200);
    seen.push(action ?? '');
  }
  expect(seen).toEqual(['on', 'off']);
});

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
    node.start({ env: { LEASE_KEY } });
  }
  for (const node of cluster.members()) await node.ready();
  const primary = await cluster.primary();
  const url = `http://${primary.place.address}:${LITEFS_PORT}`;
  await primary.command('restore', '--litefs', url, '--force');
  await restartAll();
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

test('a moment is restored, with what was written since the last backup and not what came after', async () => {
  const people = await gather(cluster, 2);
  for (const person of people) expect((await person.write()).outcome).toBe('ok');
  const writtenAt = new Date();
  await cluster.settled();
  const before = await everyTable(await cluster.primary());
  await expect
    .poll(newestPoint)
    .toSatisfy((madeAt: Date | undefined) => madeAt !== undefined && madeAt > writtenAt);
  // Just behind it, so that no backup is nearer.
  const at = new Date((newestPoint()?.getTime() ?? 0) + 1).toISOString();
  // The accident.
  for (const person of people) expect((await person.write()).outcome).toBe('ok');
  const startedMs = performance.now();
  const primary = await cluster.primary();
  const url = `http://${primary.place.address}:${LITEFS_PORT}`;
  const said = await primary.command('restore', '--litefs', url, '--force', '--at', at);
  expect(said).toContain('cvstomize/point@1');
  await restartAll();
  report('restored to a moment after', performance.now() - startedMs);
  await cluster.settled();
  const after = await everyTable(await cluster.primary());
  for (const [table, rows] of before) {
    if (!ITS_OWN.has(table)) expect([table, after.get(table)]).toEqual([table, rows]);
  }
});

/** When the newest point was made that is whole. */
const newestPoint = (): Date | undefined =>
  readdirSync(cluster.bucket, { recursive: true, encoding: 'utf8' })
    .map(readPointKey)
    .filter((point) => point?.isWhole === true)
    .map((point) => point!.madeAt)
    .sort((a, b) => b.getTime() - a.getTime())[0];

async function restartAll(): Promise<void> {
  for (const node of cluster.members()) {
    await node.stopCleanly();
    await node.restart({ env: { LEASE_KEY } });
    await node.ready();
  }
}
