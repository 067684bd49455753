import { watchRequests } from '~/platform/litefs/executed-requests.server';
import { replicatedDatabase } from '~/platform/litefs/replicated-database.server';
import { testReplication, type TestReplication } from '~/platform/litefs/testing/test-replication';
import type { ApplicationBuild } from '../application-build';
import { freePort } from './built-server';
import { copyRows } from './copy-rows';
import { startTestHost, type TestHost } from './test-host';

export const CLUSTER_SECRET = 'the-same-on-all-machines-9f2c6be07a41';

export interface TestNode extends TestHost {
  readonly replication: TestReplication;
}

export interface TestCluster {
  readonly nodes: readonly TestNode[];
  /** Makes a node the primary as everybody hears; null: nobody is, or is known. */
  promote(primary: TestNode | null): void;
  /** Copies one node's database to another, whole, and with it how far it is. */
  replicate(from: TestNode, to: TestNode): void;
  remove(): Promise<void>;
}

/**
 * Real hosts with a database each, that reach each other by HTTP. What LiteFS does between them is
 * done by the test, when the test says so.
 *
 * @param options.reachedAt where other nodes find a node instead of at its own address.
 */
export async function startTestCluster(
  build: ApplicationBuild,
  size: number,
  options: { env?: Record<string, string>; reachedAt?: (address: string) => Promise<string> } = {},
): Promise<TestCluster> {
  const nodes: TestNode[] = [];
  const committed = new Map<TestReplication, number>();
  for (let count = 0; count < size; count += 1) {
    const port = await freePort();
    const own = `127.0.0.1:${port}`;
    const replication = testReplication((await options.reachedAt?.(own)) ?? own);
    const env = {
      PORT: String(port),
      INSTANCE: replication.instance,
      LITEFS_DIR: '/the/test/gives/a/database',
      PEER_URL: 'http://{instance}',
      CLUSTER_SECRET,
      SESSION_SECRET: CLUSTER_SECRET,
      PRIMARY_WAIT_SECONDS: '5',
      ...options.env,
    };
    const host = await startTestHost(build, env, ({ database }) => {
      const requests = watchRequests(database.read);
      const guarded = replicatedDatabase(database, {
        replication,
        requests,
        clock: () => new Date(),
      });
      return {
        replication,
        requests,
        database: {
          ...guarded,
          write(work, writeOptions) {
            const result = guarded.write(work, writeOptions);
            const position = (committed.get(replication) ?? 0) + 1;
            committed.set(replication, position);
            replication.reach(position);
            return result;
          },
        },
      };
    });
    nodes.push({ ...host, replication });
  }
  return {
    nodes,
    promote(primary) {
      for (const { replication } of nodes) {
        replication.learn({ primary: primary?.replication.instance ?? null });
      }
    },
    replicate(from, to) {
      copyRows(from.databaseFile, to.databaseFile);
      const position = committed.get(from.replication) ?? 0;
      committed.set(to.replication, position);
      to.replication.reach(position);
    },
    async remove() {
      await Promise.all(nodes.map((node) => node.remove()));
    },
  };
}
