import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStoreSettings } from '~/platform/config/object-store-settings';

export const ACCESS_KEY = 'versity-access-key';
export const SECRET_KEY = 'versity-secret-key';

const BUILD = join(import.meta.dirname, '..', '..', '..', '..', 'e2e', 'tools', 'build');

/** A real S3 server that checks signatures, over a folder of its own. */
export interface Versitygw {
  /** Settings of a client that may do everything in a bucket, which is made. */
  settings(bucket: string): ObjectStoreSettings;
  /** What `BUCKET_NAME` and its like are set to for such a client. */
  environment(bucket: string): Record<string, string>;
  /** The process, e.g. to stop it with SIGSTOP. */
  readonly process: ChildProcess;
  /** Ends the server as a crash does; its objects stay. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  /** Ends it and deletes its objects. */
  remove(): Promise<void>;
}

/** Builds versitygw where it is not built yet, and starts it on a free port. */
export async function startVersitygw({ region = 'auto' } = {}): Promise<Versitygw> {
  const program = execFileSync(BUILD, ['versitygw'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-s3-'));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;

  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      program,
      ['--quiet', '--region', region, '--port', `127.0.0.1:${port}`, 'posix', folder],
      {
        env: { ...process.env, ROOT_ACCESS_KEY: ACCESS_KEY, ROOT_SECRET_KEY: SECRET_KEY },
        stdio: 'ignore',
      },
    );
    await untilItAnswers(endpoint, started);
    return started;
  };
  let running = await start();

  const kill = async () => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  };
  const makeBucket = (bucket: string) => mkdirSync(join(folder, bucket), { recursive: true });

  return {
    settings(bucket) {
      makeBucket(bucket);
      return {
        bucket,
        endpoint,
        accessKeyId: ACCESS_KEY,
        secretAccessKey: SECRET_KEY,
        pathStyle: true,
        names: {
          bucket: 'BUCKET_NAME',
          endpoint: 'AWS_ENDPOINT_URL_S3',
          accessKeyId: 'AWS_ACCESS_KEY_ID',
          secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
        },
      };
    },
    environment(bucket) {
      makeBucket(bucket);
      return {
        BUCKET_NAME: bucket,
        AWS_ENDPOINT_URL_S3: endpoint,
        AWS_ACCESS_KEY_ID: ACCESS_KEY,
        AWS_SECRET_ACCESS_KEY: SECRET_KEY,
      };
    },
    get process() {
      return running;
    },
    kill,
    async restart() {
      await kill();
      running = await start();
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(endpoint: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`versitygw ended with ${server.exitCode}`);
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
