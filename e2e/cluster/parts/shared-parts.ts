import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from './network';
import { start, type Running } from './processes';
import { requirePrograms } from './programs';
import { until } from './until';

export const CONSUL_PORT = 8500;
export const STORAGE_PORT = 7070;
export const BUCKET = 'cvstomize-cluster';
export const STORAGE_ACCESS = { id: 'cluster-access', secret: 'cluster-secret-key' };

/** Real Consul, one server in memory: the leases live here. */
export async function startConsul(
  network: Network,
  folder: string,
  mark: string,
): Promise<Running> {
  const consul = start({
    mark,
    logFile: join(folder, 'consul.log'),
    command: [
      ...[requirePrograms().consul, 'agent', '-dev'],
      ...['-bind', network.gateway, '-client', network.consul],
    ],
  });
  const url = `http://${network.consul}:${CONSUL_PORT}`;
  await until('Consul has a leader', async () => {
    const leader = await fetch(`${url}/v1/status/leader`);
    return leader.ok && (await leader.text()).length > 2;
  });
  return consul;
}

/**
 * A real S3 server that checks signatures, with one bucket.
 *
 * @returns the folder with the bucket's objects.
 */
export async function startStorage(
  network: Network,
  folder: string,
  mark: string,
): Promise<string> {
  const root = join(folder, 'objects');
  const bucket = join(root, BUCKET);
  mkdirSync(bucket, { recursive: true });
  const listen = `${network.storage}:${STORAGE_PORT}`;
  const behind = `${network.storageBehind}:${STORAGE_PORT}`;
  start({
    mark,
    logFile: join(folder, 'storage.log'),
    command: [
      ...[requirePrograms().versitygw, '--region', 'auto'],
      ...['--port', listen, '--port', behind, 'posix', root],
    ],
    env: { ROOT_ACCESS_KEY: STORAGE_ACCESS.id, ROOT_SECRET_KEY: STORAGE_ACCESS.secret },
  });
  // Any answer will do: it is a refusal, for this request is not signed.
  await until('the object storage answers', async () => (await fetch(`http://${listen}/`)).status);
  return bucket;
}
