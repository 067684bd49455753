import { generations, jobs, resumes } from '#db/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { crashPrimary, firstAcknowledgedMs, gather, keepBusy } from './crowd';
import { inDatabase, judge } from './end-state';
import { readStreamOf, submitGeneration } from './generating';
import { expectNoFailure } from './expect-no-failure';
import { report } from './measure/report';
import type { History } from './person';
import { setTimeout as sleep } from 'node:timers/promises';

/** Twice the lease's time and 5 s: what docs/operations/regions.md promises. */
const FAILOVER_LIMIT_MS = 2 * 10_000 + 5_000;

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterAll(() => running?.stop());

test('a primary that is killed while idle takes nothing with it', async () => {
  const history: History = [];
  const people = await gather(cluster, 3, history);
  for (const person of people) await person.write();
  await cluster.settled();

  const { dead, heir, lost } = await crashPrimary(cluster);
  const writes = await Promise.all(people.map((person) => person.write()));
  expect(await cluster.primary()).toBe(heir);
  const took = firstAcknowledgedMs(writes, lost.endedMs);
  report('failover, killed while idle', took);
  expect(took).toBeLessThan(FAILOVER_LIMIT_MS);
  for (const person of people) await person.read();

  await dead.restart();
  await dead.ready();
  const { violations, lostWithPrimary } = await judge(cluster, history);
  expect({ violations, lostWithPrimary }).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a primary that is killed while people write takes nothing acknowledged with it', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  await sleep(2_000);
  const { dead, lost } = await crashPrimary(cluster);
  await cluster.primary();
  await sleep(3_000);
  await crowd.leave();
  const took = firstAcknowledgedMs(history, lost.endedMs);
  report('failover, killed while writing', took);
  expect(took).toBeLessThan(FAILOVER_LIMIT_MS);

  await dead.restart();
  await dead.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a primary killed in the middle of a generation leaves exactly one resume', async () => {
  const [person] = await gather(cluster, 1);
  const generation = await submitGeneration(person!.visitor);
  // What is not replicated may be lost; this is about a job that is.
  await cluster.settled();
  const { dead } = await crashPrimary(cluster);
  const events = await readStreamOf(person!.visitor, generation);
  expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'done' } });

  await dead.restart();
  await dead.ready();
  await cluster.settled();
  await inDatabase(await cluster.primary(), ({ read }) => {
    const made = read.select().from(resumes).all();
    expect(made.filter((resume) => resume.generationId === generation)).toHaveLength(1);
    const ends = read.select().from(generations).all();
    expect(ends.find(({ id }) => id === generation)?.state).toBe('done');
    const left = read.select().from(jobs).all();
    expect(left.filter(({ queue, state }) => queue === 'generation' && state !== 'done')).toEqual(
      [],
    );
  });
});

test('a primary that is stopped hands over: pages go on, and nothing is refused', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  await sleep(1_000);
  const stopped = await cluster.primary();
  const sinceMs = performance.now();
  const code = await stopped.stop();
  const next = await cluster.primary();
  expect(next).not.toBe(stopped);
  await sleep(2_000);
  await crowd.leave();
  const slowest = Math.max(...history.map(({ startMs, endMs }) => endMs - startMs));
  report('hand-over, slowest request', slowest);
  expect(code).toBe(0);
  expectNoFailure(history.filter(({ endMs }) => endMs > sinceMs));

  await stopped.restart();
  await stopped.ready();
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});
