import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { gather, keepBusy, untilSaved } from './crowd';
import { everyRow, judge } from './end-state';
import { readStreamOf, submitGeneration } from './generating';
import { report } from './measure/report';
import type { ClusterNode } from './parts/node';
import { until } from './parts/until';
import type { History } from './person';
import { PRIMARY_REGION } from './regions';

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterAll(() => running?.stop());

test('a machine that joins under load holds every row, and serves', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 3, history), history);
  const startedMs = performance.now();
  cluster.newcomer.start();
  await cluster.newcomer.ready();
  report('a new machine with an empty volume is ready after', performance.now() - startedMs);
  cluster.admit(cluster.newcomer);
  await untilSaved(history, performance.now());
  await crowd.leave();
  await cluster.settled();
  expect(await everyRow(cluster.newcomer)).toBe(await everyRow(await cluster.primary()));
  expect(history.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
  cluster.edge.remove(cluster.newcomer.instance);
  await cluster.newcomer.stopCleanly();
});

test.each([
  ['a minute ahead', 60_000],
  ['a minute behind', -60_000],
])('a primary whose clock is %s makes one resume of one submit', async (_name, ms) => {
  const history: History = [];
  const heir = await standby();
  await heir.stop();
  await heir.restart({ env: { NODE_OPTIONS: `--import ${shiftedClock(ms)}` } });
  const primary = await handOverTo(heir);
  const people = await gather(cluster, 3, history);
  for (const person of people) expect((await person.write()).outcome).toBe('ok');
  const generation = await submitGeneration(people[1]!.visitor);
  // Taken over by a machine with another idea of the time.
  await primary.stop();
  const events = await readStreamOf(people[1]!.visitor, generation);
  expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'done' } });
  await primary.restart();
  await primary.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a primary whose disk is full refuses words instead of losing them', async () => {
  const history: History = [];
  const people = await gather(cluster, 3, history);
  for (const person of people) await person.write();
  await cluster.settled();
  const heir = await standby();
  await heir.stop();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', heir.volume]);
  await heir.restart();
  const primary = await handOverTo(heir);
  const filler = join(primary.volume, 'filler');
  fill(filler);
  const crowd = keepBusy(people, history);
  await until('a write is not acknowledged', () =>
    history.some(({ kind, outcome }) => kind === 'write' && outcome !== 'ok'),
  );
  rmSync(filler);
  await primary.kill();
  await until('somebody saves again', () => {
    const last = history.findLast(({ kind }) => kind === 'write');
    return (
      last?.outcome === 'ok' && cluster.nodes.every((node) => node !== primary || !node.isRunning)
    );
  });
  await crowd.leave();
  execFileSync('umount', ['-l', primary.volume]);
  await primary.restart();
  await primary.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

/** The candidate that is not the primary. */
async function standby(): Promise<ClusterNode> {
  const primary = await cluster.primary();
  const other = cluster
    .members()
    .find((node) => node !== primary && node.region === PRIMARY_REGION);
  if (other === undefined) throw new Error('No other candidate');
  return other;
}

/** Stops the primary, so that the other candidate is, and brings it back. @returns who is now. */
async function handOverTo(heir: ClusterNode): Promise<ClusterNode> {
  await heir.ready();
  const before = await cluster.primary();
  await before.stop();
  await until('it is the primary', async () => (await heir.info()).isPrimary);
  await before.restart();
  await before.ready();
  return heir;
}

/** A module that moves the clock of the process that loads it first: there is no faketime here. */
function shiftedClock(ms: number): string {
  const source = `
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ${ms}) : super(...given); }
      static now() { return Real.now() + ${ms}; }
    };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function fill(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(64 * 1024 * 1024));
  } catch {
    // Full, as wanted: what fitted was written.
  }
}
