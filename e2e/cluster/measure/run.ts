/** Measures what docs/operations/regions.md reports: `npm run cluster:measure`. */
import { startCluster, type Cluster } from '../cluster';
import { gather } from '../crowd';
import type { ClusterNode } from '../parts/node';
import { until } from '../parts/until';
import { Person, type History } from '../person';
import { APP_PORT } from '../parts/node';
import { report } from './report';

const SAMPLES = 30;
const LOAD_MS = 5_000;
const READERS = 8;

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

async function measureLag(cluster: Cluster, scale: number): Promise<void> {
  await cluster.faults.setDistance(scale);
  const history: History = [];
  const [person] = await gather(cluster, 1, history);
  const replica = cluster.members().find(({ region }) => region === 'syd')!;
  const primary = await cluster.primary();
  const lags: number[] = [];
  const waits: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    person!.moveTo('iad');
    await person!.write();
    const since = performance.now();
    const position = primary.position()!;
    await until('the replica has it', () => (replica.position() ?? '') >= position, { everyMs: 1 });
    lags.push(performance.now() - since);
    await person!.write();
    person!.moveTo('syd');
    const own = await person!.read();
    const again = await person!.read();
    waits.push(own.endMs - own.startMs - (again.endMs - again.startMs));
  }
  const trip = `round trip ${200 * scale} ms`;
  report(`replication lag p50, ${trip}`, quantile(lags, 0.5));
  report(`replication lag p95, ${trip}`, quantile(lags, 0.95));
  report(`read your write, added p50, ${trip}`, quantile(waits, 0.5));
  report(`read your write, added p95, ${trip}`, quantile(waits, 0.95));
}

/** How many times a second `work` ends, run by `width` at a time. */
async function perSecond(width: number, work: (index: number) => Promise<unknown>) {
  const until = performance.now() + LOAD_MS;
  let done = 0;
  await Promise.all(
    Array.from({ length: width }, async (_, index) => {
      while (performance.now() < until) {
        await work(index);
        done += 1;
      }
    }),
  );
  return (done * 1_000) / LOAD_MS;
}

async function measureWrites(node: ClusterNode, name: string): Promise<void> {
  const origin = `http://${node.place.address}:${APP_PORT}`;
  const people = await Promise.all(
    Array.from({ length: READERS }, (_, index) =>
      new Person(origin, `${name} ${index}`, 'iad', []).begin(),
    ),
  );
  const rate = await perSecond(READERS, (index) => people[index]!.write());
  report(`writes ${name}, ${READERS} people`, rate, 'a second');
}

const cluster = await startCluster();
try {
  for (const scale of [0, 0.4, 1]) await measureLag(cluster, scale);
  await cluster.faults.setDistance(0);
  await measureWrites(await cluster.primary(), 'at the primary');
  const far = cluster.members().find(({ region }) => region === 'syd')!;
  await measureWrites(far, 'through a replica');
  for (let count = 1; count <= 3; count += 1) {
    const nodes = cluster.members().slice(0, count);
    const rate = await perSecond(READERS, async (index) => {
      await (await nodes[index % count]!.get('/start')).arrayBuffer();
    });
    report(`pages from ${count} machines`, rate, 'a second');
  }
} finally {
  await cluster.stop();
}
