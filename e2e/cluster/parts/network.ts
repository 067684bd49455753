import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { killMarked } from './processes';

/**
 * A bridge with a /24 of its own. Each node sits in a network namespace with a real address; it
 * reaches any other place by that place's public address, which inside the namespace is only an
 * alias a Toxiproxy listens on. So every pair of places has a route whose faults are its own.
 */
export interface Network {
  readonly number: number;
  /** The machine's own end of the bridge: Consul, the edge and the runner are there. */
  readonly gateway: string;
  /** Where the object storage is, as everybody calls it. */
  readonly storage: string;
  address(host: number): string;
  /** Where it really listens: in a namespace the address above leads through a route. */
  readonly storageBehind: string;
  /** Where Consul is. */
  readonly consul: string;
  /** Adds a namespace with one real address and aliases, and gives its name. */
  addNamespace(host: number, aliases: readonly string[]): string;
  /**
   * Lets packets from a namespace to an address vanish: nothing is refused, connections just hear
   * no more, as when a machine loses power or a cable is pulled.
   *
   * @returns how to let them pass again.
   */
  swallow(namespace: string, address: string): () => void;
  remove(): void;
}

const CLAIMS = '/run/cvstomize-cluster';
const MOST_NETWORKS = 99;
const STORAGE_HOST = 120;
const STORAGE_BEHIND_HOST = 122;
const CONSUL_HOST = 121;
/** Next hop of swallowed packets: an address whose card nobody has. */
const VOID = { host: 250, card: '02:00:00:00:00:fe' };

function ip(...args: readonly string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Takes the first number nobody on this machine uses: lanes may run beside each other. */
export function openNetwork(): Network {
  mkdirSync(CLAIMS, { recursive: true });
  const number = claim();
  const bridge = `cvc${number}`;
  const address = (host: number) => `10.213.${number}.${host}`;
  writeFileSync(`${CLAIMS}/${number}`, String(process.pid));
  ip('addr', 'add', `${address(1)}/24`, 'dev', bridge);
  for (const host of [STORAGE_HOST, STORAGE_BEHIND_HOST, CONSUL_HOST]) {
    ip('addr', 'add', `${address(host)}/32`, 'dev', bridge);
  }
  ip('link', 'set', bridge, 'up');
  return {
    number,
    gateway: address(1),
    storage: address(STORAGE_HOST),
    storageBehind: address(STORAGE_BEHIND_HOST),
    consul: address(CONSUL_HOST),
    address,
    addNamespace(host, aliases) {
      const namespace = `${bridge}-${host}`;
      const cable = `${bridge}v${host}`;
      ip('netns', 'add', namespace);
      ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace);
      ip('link', 'set', cable, 'master', bridge, 'up');
      ip('-n', namespace, 'addr', 'add', `${address(host)}/24`, 'dev', 'eth0');
      ip('-n', namespace, 'link', 'set', 'eth0', 'up');
      ip('-n', namespace, 'link', 'set', 'lo', 'up');
      for (const alias of aliases) {
        ip('-n', namespace, 'addr', 'add', `${alias}/32`, 'dev', 'lo');
      }
      const neighbour = [address(VOID.host), 'lladdr', VOID.card, 'dev', 'eth0'];
      ip('-n', namespace, 'neigh', 'add', ...neighbour, 'nud', 'permanent');
      return namespace;
    },
    swallow(namespace, to) {
      const route = [`${to}/32`, 'via', address(VOID.host), 'dev', 'eth0'];
      ip('-n', namespace, 'route', 'add', ...route);
      return () => ip('-n', namespace, 'route', 'del', ...route);
    },
    remove: () => removeNetwork(number),
  };
}

function claim(): number {
  for (let number = 1; number <= MOST_NETWORKS; number += 1) {
    try {
      ip('link', 'add', `cvc${number}`, 'type', 'bridge');
      return number;
    } catch (error) {
      if (!String((error as { stderr?: Buffer }).stderr).includes('exists')) throw error;
    }
  }
  throw new Error('Every network number is taken');
}

function removeNetwork(number: number): void {
  const bridge = `cvc${number}`;
  for (const namespace of readNames('/run/netns')) {
    if (namespace.startsWith(`${bridge}-`)) ip('netns', 'del', namespace);
  }
  // A deleted namespace lives on, with its end of the cable, until its last socket has given up.
  const cables = readNames('/sys/class/net').filter((name) => name.startsWith(`${bridge}v`));
  for (const device of [...cables, bridge]) {
    try {
      ip('link', 'del', device);
    } catch {
      // An earlier attempt got this far, or the namespace has gone meanwhile.
    }
  }
  rmSync(`${CLAIMS}/${number}`, { force: true });
}

/** Ends what a killed runner left: its processes, mounts, namespaces and bridge. */
export async function sweepNetworks(): Promise<void> {
  for (const name of readNames(CLAIMS)) {
    const owner = Number(readFileSync(`${CLAIMS}/${name}`, 'utf8'));
    if (isAlive(owner)) continue;
    await killMarked(name);
    unmountUnder(`/cvstomize-cluster-${name}-`);
    removeNetwork(Number(name));
  }
}

/** Detaches every FUSE mount whose path contains `part`. */
export function unmountUnder(part: string): void {
  for (const line of readFileSync('/proc/mounts', 'utf8').split('\n')) {
    const [, path = '', type = ''] = line.split(' ');
    if (!path.includes(part)) continue;
    if (type.startsWith('fuse') || type === 'tmpfs') execFileSync('umount', ['-l', path]);
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
