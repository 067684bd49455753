import { start } from './processes';
import { requirePrograms } from './programs';
import { until } from './until';

/** One place's Toxiproxy: what leaves the place goes through its routes. */
export interface Routes {
  add(name: string, listen: string, upstream: string): Promise<void>;
  /** Adds `roundTripMs` to a route, half in each direction; 0 takes it away. */
  delay(name: string, roundTripMs: number, jitterMs?: number): Promise<void>;
  /** Swallows everything from now on, as a cable that was pulled: nothing is refused or reset. */
  cut(name: string): Promise<void>;
  /** Ends `cut`, and the connections whose bytes it swallowed. */
  mend(name: string): Promise<void>;
  /** Resets every connection of a route once. */
  reset(name: string): Promise<void>;
  readonly names: readonly string[];
}

const STREAMS = ['upstream', 'downstream'] as const;

/** Starts a Toxiproxy, in a namespace or in the machine's own. */
export async function openRoutes(options: {
  mark: string;
  address: string;
  port: number;
  namespace?: string;
  logFile: string;
}): Promise<Routes> {
  const { mark, address, port, namespace, logFile } = options;
  start({
    mark,
    namespace,
    logFile,
    command: [requirePrograms().toxiproxy, '-host', address, '-port', String(port)],
    env: { LOG_LEVEL: 'error' },
  });
  const api = `http://${address}:${port}`;
  await until('Toxiproxy answers', async () => (await fetch(`${api}/version`)).ok);
  const names: string[] = [];

  async function call(method: string, path: string, body?: object): Promise<void> {
    const response = await fetch(`${api}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok && !(method === 'DELETE' && response.status === 404)) {
      throw new Error(`Toxiproxy ${method} ${path}: ${response.status} ${text}`);
    }
  }

  async function setToxic(route: string, type: string, attributes: object | null): Promise<void> {
    for (const stream of STREAMS) {
      const name = `${type}-${stream}`;
      await call('DELETE', `/proxies/${route}/toxics/${name}`);
      if (attributes !== null) {
        await call('POST', `/proxies/${route}/toxics`, { name, type, stream, attributes });
      }
    }
  }

  async function reset(route: string): Promise<void> {
    await call('POST', `/proxies/${route}`, { enabled: false });
    await call('POST', `/proxies/${route}`, { enabled: true });
  }

  return {
    names,
    reset,
    async add(name, listen, upstream) {
      await call('POST', '/proxies', { name, listen, upstream, enabled: true });
      names.push(name);
    },
    delay: (name, roundTripMs, jitterMs = 0) =>
      setToxic(
        name,
        'latency',
        roundTripMs === 0 ? null : { latency: Math.round(roundTripMs / 2), jitter: jitterMs },
      ),
    cut: (name) => setToxic(name, 'timeout', { timeout: 0 }),
    async mend(name) {
      await setToxic(name, 'timeout', null);
      await reset(name);
    },
  };
}
