import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE_MS } from '~/testing/patience';
import { freePort } from './built-server';

const ADMIN_TOKEN = '*:*.admin-secret-of-the-tests';
const INSTALL = join(import.meta.dirname, '..', '..', 'e2e', 'tools', 'install-unleash');

export interface UnleashServer {
  /** Ends at `/api/`. */
  readonly url: string;
  /** Of a backend, for the development environment. */
  readonly token: string;
  /** Makes a flag in the development environment, off. */
  create(name: string, strategy: Readonly<Record<string, unknown>>): Promise<void>;
  switch(name: string, state: 'on' | 'off'): Promise<void>;
  /** Ends the server as a crash would; its database goes on. */
  crash(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** A real Unleash server on a PostgreSQL of its own, both on free ports, with nothing left behind. */
export async function startUnleashServer(): Promise<UnleashServer> {
  const folder = execFileSync(INSTALL, { encoding: 'utf8' }).trim();
  const database = await startPostgres();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server: ChildProcess;

  async function start(): Promise<void> {
    server = spawn(
      process.execPath,
      [join(folder, 'node_modules', 'unleash-server', 'dist', 'server.js')],
      {
        env: {
          NODE_ENV: 'production',
          PATH: process.env['PATH'],
          TZ: 'UTC',
          DATABASE_URL: database.url,
          DATABASE_SSL: 'false',
          HTTP_HOST: '127.0.0.1',
          HTTP_PORT: String(port),
          LOG_LEVEL: 'error',
          CHECK_VERSION: 'false',
          SEND_TELEMETRY: 'false',
          INIT_ADMIN_API_TOKENS: ADMIN_TOKEN,
          INIT_BACKEND_API_TOKENS: 'default:development.backend-secret-of-the-tests',
        },
        stdio: 'ignore',
      },
    );
    await until('Unleash', async () => (await fetch(`${origin}/health`)).ok);
  }

  async function admin(path: string, body?: unknown): Promise<void> {
    const response = await fetch(`${origin}/api/admin/projects/default/features${path}`, {
      method: 'POST',
      headers: { Authorization: ADMIN_TOKEN, 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    if (!response.ok) throw new Error(`Unleash ${response.status}: ${await response.text()}`);
  }

  async function crash(): Promise<void> {
    await end(server, 'SIGKILL');
  }

  await start();
  return {
    url: `${origin}/api/`,
    token: 'default:development.backend-secret-of-the-tests',
    async create(name, strategy) {
      await admin('', { name, type: 'release' });
      await admin(`/${name}/environments/development/strategies`, strategy);
    },
    switch: (name, state) => admin(`/${name}/environments/development/${state}`),
    crash,
    restart: start,
    async remove() {
      await crash();
      await database.remove();
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes. */
async function startPostgres(): Promise<{ url: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-postgres-'));
  const user = process.getuid?.() === 0 ? userOf('postgres') : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    findProgram('initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    findProgram('postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await until('PostgreSQL', () =>
    Promise.resolve(
      spawnSync(findProgram('pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0,
    ),
  );
  return {
    url,
    async remove() {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Debian keeps PostgreSQL's programs out of the path. */
function findProgram(name: string): string {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map((v) => join(debian, v, 'bin')) : []),
  ];
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is missing: apt-get install postgresql`);
  return found;
}

async function until(what: string, ready: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await ready().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${what} did not start`);
    await delay(50);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exited;
}
