import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE_MS } from '~/testing/patience';
import { openEdge, type Edge } from './edge';
import { openNetwork, sweepNetworks, unmountUnder } from './parts/network';
import { openFaults, type Faults } from './faults';
import { nodeEnvironment } from './node-environment';
import { APP_PORT, ClusterNode, LITEFS_PORT } from './parts/node';
import { killMarked } from './parts/processes';
import { PROJECT, requirePrograms } from './parts/programs';
import { CONSUL_PORT, startConsul, startStorage, STORAGE_PORT } from './parts/shared-parts';
import { openRoutes, type Routes } from './parts/toxiproxy';
import { until } from './parts/until';
import { LAYOUT, openDistance } from './regions';

const TOXIPROXY_PORT = 8474;
/** Instances that may join later have their routes from the beginning. */
const NEWCOMER = { host: 14, instance: '114', region: 'syd' } as const;

export interface Cluster {
  readonly edge: Edge;
  readonly nodes: readonly ClusterNode[];
  /** The machine that joins only when a test starts it. */
  readonly newcomer: ClusterNode;
  /** The machines there are from the beginning. */
  members(): readonly ClusterNode[];
  /** Who calls itself primary now; waits until exactly one running node does. */
  primary(options?: { withinMs?: number }): Promise<ClusterNode>;
  replicas(): Promise<ClusterNode[]>;
  readonly faults: Faults;
  /** The folder with the objects of the storage. */
  readonly bucket: string;
  /** Lets the edge send requests to a node. */
  admit(node: ClusterNode): void;
  /** Waits until every running node is at the primary's position. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  env?: Readonly<Record<string, string>>;
  /** What LiteFS runs instead of the built application. */
  command?: string;
  distance?: number;
}

/** Starts three machines with all they need, and waits until each is ready. */
export async function startCluster(options: Options = {}): Promise<Cluster> {
  requirePrograms();
  await sweepNetworks();
  const network = openNetwork();
  const mark = String(network.number);
  const folder = mkdtempSync(join(tmpdir(), `cvstomize-cluster-${mark}-`));
  const nodes: ClusterNode[] = [];
  const routesOf = new Map<string, Routes>();
  const distance = openDistance();
  let edge: Edge | undefined;

  async function stop(): Promise<void> {
    await edge?.close();
    await killMarked(mark);
    unmountUnder(folder);
    network.remove();
    if (process.env['CLUSTER_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  }

  const machines = [...LAYOUT, NEWCOMER];
  const publicAddress = (instance: string) => network.address(Number(instance));

  async function addMachine(machine: (typeof machines)[number]): Promise<void> {
    const others = machines.filter(({ instance }) => instance !== machine.instance);
    const namespace = network.addNamespace(machine.host, [
      ...others.map(({ instance }) => publicAddress(instance)),
      network.storage,
    ]);
    const address = network.address(machine.host);
    const own = join(folder, machine.instance);
    mkdirSync(own);
    const routes = await openRoutes({
      mark: `${mark}/routes-${machine.instance}`,
      address,
      port: TOXIPROXY_PORT,
      namespace,
      logFile: join(own, 'routes.log'),
    });
    await addRoutes(routes, network, others);
    routesOf.set(machine.instance, routes);
    const place = {
      ...machine,
      namespace,
      address,
      publicAddress: publicAddress(machine.instance),
    };
    nodes.push(
      new ClusterNode({
        ...place,
        mark: `${mark}/${machine.instance}`,
        folder: own,
        command: options.command ?? `${process.execPath} ${join(PROJECT, 'build/host/serve.js')}`,
        env: {
          ...nodeEnvironment(machine, network, edge?.origin ?? ''),
          ...options.env,
        },
      }),
    );
  }

  try {
    edge = await openEdge(network.gateway, distance.roundTripMs);
    await startConsul(network, folder, mark);
    const bucket = await startStorage(network, folder, mark);
    for (const machine of machines) await addMachine(machine);
    const faults = openFaults({ nodes, routesOf, network, edge, distance });
    await faults.setDistance(options.distance ?? 1);
    const members = nodes.slice(0, LAYOUT.length);
    members[0]?.start();
    await members[0]?.ready();
    for (const node of members.slice(1)) node.start();
    for (const node of members.slice(1)) await node.ready();
    const cluster = assemble({ nodes, faults, edge, bucket, stop });
    for (const node of members) cluster.admit(node);
    await cluster.primary();
    return cluster;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Leads a machine's routes to the others and to what all of them share. */
async function addRoutes(
  routes: Routes,
  network: ReturnType<typeof openNetwork>,
  others: readonly { instance: string; host: number }[],
): Promise<void> {
  for (const { instance, host } of others) {
    for (const port of [APP_PORT, LITEFS_PORT]) {
      await routes.add(
        `node-${instance}-${port}`,
        `${network.address(Number(instance))}:${port}`,
        `${network.address(host)}:${port}`,
      );
    }
  }
  await routes.add('consul', `127.0.0.1:${CONSUL_PORT}`, `${network.consul}:${CONSUL_PORT}`);
  const storage = `${network.storage}:${STORAGE_PORT}`;
  await routes.add('storage', storage, `${network.storageBehind}:${STORAGE_PORT}`);
}

function assemble(parts: {
  nodes: readonly ClusterNode[];
  faults: Faults;
  edge: Edge;
  bucket: string;
  stop: () => Promise<void>;
}): Cluster {
  const { nodes, edge } = parts;
  const running = () => nodes.filter((node) => node.isRunning);

  async function primaries(): Promise<ClusterNode[]> {
    const infos = await Promise.all(running().map((node) => node.info().catch(() => undefined)));
    return running().filter((_, index) => infos[index]?.isPrimary === true);
  }

  async function primary({ withinMs = PATIENCE_MS } = {}): Promise<ClusterNode> {
    return until(
      'exactly one node is primary',
      async () => {
        const [first, ...more] = await primaries();
        return more.length === 0 && first;
      },
      { withinMs },
    );
  }

  return {
    ...parts,
    newcomer: nodes[LAYOUT.length]!,
    primary,
    members: () => nodes.slice(0, LAYOUT.length),
    admit: (node) =>
      edge.add({
        instance: node.instance,
        region: node.region,
        host: node.place.address,
        port: APP_PORT,
      }),
    async replicas() {
      const one = await primary();
      return running().filter((node) => node !== one);
    },
    async settled() {
      const one = await primary();
      await until('every node is where the primary is', () => {
        const place = one.checksummedPosition();
        return (
          place !== undefined && running().every((node) => node.checksummedPosition() === place)
        );
      });
    },
  };
}
