import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster';
import type { LostPrimary, Operation } from './history/operation';
import type { ClusterNode } from './parts/node';
import { until } from './parts/until';
import { Person, type History } from './person';
import { PRIMARY_REGION, REGIONS } from './regions';

const PAUSE_MS = 20;
/** For what was under way on the line to arrive; well under the lease's time. */
const ARRIVAL_MS = 1_000;
/** Within which somebody else is primary: more than twice what regions.md says of quiet machines. */
export const FAILOVER_LIMIT_MS = 60_000;

export interface Crowd {
  readonly people: readonly Person[];
  readonly history: History;
  /** Stops everybody after what they are doing. */
  leave(): Promise<void>;
}

/** People in every region in turn, each with an interview of their own. */
export async function gather(cluster: Cluster, size: number, history: History = []) {
  return Promise.all(
    Array.from({ length: size }, (_, index) => {
      const region = REGIONS[index % REGIONS.length]!;
      return new Person(
        cluster.edge.origin,
        `person ${index} in ${region}`,
        region,
        history,
      ).begin();
    }),
  );
}

/** Lets people write and read, one thing at a time each, until they are sent away. */
export function keepBusy(people: readonly Person[], history: History): Crowd {
  let open = true;
  const busy = people.map(async (person) => {
    while (open) {
      await person.write();
      await person.read();
      await sleep(PAUSE_MS);
    }
  });
  // A person who throws is heard of when leaving, not as an unhandled rejection before.
  const left = Promise.all(busy);
  left.catch(() => undefined);
  return {
    people,
    history,
    async leave() {
      open = false;
      await left;
    },
  };
}

/** Waits until somebody saved what they sent after `sinceMs`. */
export async function untilSaved(history: History, sinceMs = 0): Promise<void> {
  const isSaved = ({ kind, outcome, startMs }: Operation) =>
    kind === 'write' && outcome === 'ok' && startMs > sinceMs;
  await until('somebody saves', () => history.some(isSaved), { withinMs: FAILOVER_LIMIT_MS });
}

/** Kills the primary, and notes what its heir has of what it had acknowledged. */
export async function crashPrimary(
  cluster: Cluster,
): Promise<{ dead: ClusterNode; heir: ClusterNode; lost: LostPrimary }> {
  const dead = await cluster.primary();
  await dead.kill();
  const endedMs = performance.now();
  await sleep(ARRIVAL_MS);
  const heir = cluster.nodes.find(
    (node) => node.isRunning && node.region === PRIMARY_REGION && node !== dead,
  )!;
  const survivingTransaction = heir.position() ?? '';
  return { dead, heir, lost: { instance: dead.instance, endedMs, survivingTransaction } };
}

/** ms from `sinceMs` until the first write that was sent after it was acknowledged. */
export function firstAcknowledgedMs(history: readonly Operation[], sinceMs: number): number {
  const ends = history
    .filter((one) => one.kind === 'write' && one.outcome === 'ok' && one.endMs > sinceMs)
    // What the dead primary had still answered is no sign of a new one.
    .filter((one) => one.startMs > sinceMs || one.endMs - sinceMs > ARRIVAL_MS)
    .map(({ endMs }) => endMs - sinceMs);
  return Math.min(...ends);
}
