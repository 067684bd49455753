import type { Edge } from './edge';
import { APP_PORT, LITEFS_PORT, type ClusterNode } from './parts/node';
import type { Network } from './parts/network';
import type { Routes } from './parts/toxiproxy';
import { PRIMARY_REGION, type Distance } from './regions';

/** By instance. */
export type RoutesByPlace = ReadonlyMap<string, Routes>;

type Side = 'nodes' | 'consul' | 'storage' | 'edge';

export interface Faults {
  /** Pulls the cable between a machine and the places named, in both directions. */
  cut(node: ClusterNode, from: readonly Side[]): Promise<void>;
  /** Mends everything. */
  mend(): Promise<void>;
  /** Resets the connections between two machines once, as a lossy line does in the end. */
  reset(from: ClusterNode, to: ClusterNode): Promise<void>;
  /** Sets the round trips: `scale` 1 is what regions.ts says, 0 is none. */
  setDistance(scale: number, jitterMs?: number): Promise<void>;
}

/** Faults of the routes between places. Consul and the storage stand in the primary's region. */
export function openFaults(parts: {
  nodes: readonly ClusterNode[];
  routesOf: RoutesByPlace;
  network: Pick<Network, 'swallow' | 'consul'>;
  edge: Edge;
  distance: Distance;
}): Faults {
  const { nodes, routesOf, network, edge, distance } = parts;
  const remedies: (() => void | Promise<void>)[] = [];
  const routes = (place: string) => routesOf.get(place)!;

  function between(from: ClusterNode, to: ClusterNode): string[] {
    return [APP_PORT, LITEFS_PORT]
      .map((port) => `node-${to.instance}-${port}`)
      .filter((name) => routes(from.instance).names.includes(name));
  }

  async function swallowOnRoute(place: string, name: string): Promise<void> {
    await routes(place).cut(name);
    remedies.push(() => routes(place).mend(name));
  }

  return {
    async cut(node, from) {
      const swallow = (at: ClusterNode, address: string) =>
        remedies.push(network.swallow(at.place.namespace, address));
      if (from.includes('nodes')) {
        for (const other of nodes.filter((one) => one !== node)) {
          swallow(node, other.place.address);
          swallow(other, node.place.address);
        }
      }
      if (from.includes('consul')) swallow(node, network.consul);
      if (from.includes('storage')) await swallowOnRoute(node.instance, 'storage');
      if (from.includes('edge')) {
        edge.setCut(node.instance, true);
        remedies.push(() => edge.setCut(node.instance, false));
      }
    },
    async mend() {
      for (const remedy of remedies.splice(0)) await remedy();
    },
    async reset(from, to) {
      for (const name of between(from, to)) await routes(from.instance).reset(name);
    },
    async setDistance(scale, jitterMs = 0) {
      distance.setScale(scale);
      const { roundTripMs } = distance;
      for (const from of nodes) {
        for (const to of nodes) {
          for (const name of between(from, to)) {
            await routes(from.instance).delay(name, roundTripMs(from.region, to.region), jitterMs);
          }
        }
        for (const name of ['consul', 'storage']) {
          const ms = roundTripMs(from.region, PRIMARY_REGION);
          await routes(from.instance).delay(name, ms, jitterMs);
        }
      }
    },
  };
}
