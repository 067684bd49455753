import { generations, jobs, resumes } from '#db/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster';
import { crashPrimary, FAILOVER_LIMIT_MS, firstAcknowledgedMs, gather } from './crowd';
import { inDatabase, judge } from './end-state';
import { readStreamOf, submitGeneration } from './generating';
import { report } from './measure/report';
import type { History } from './person';

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
