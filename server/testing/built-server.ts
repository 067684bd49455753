import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PATIENCE_MS } from '~/testing/patience';

const HOST = join(import.meta.dirname, '..', '..', 'build', 'host', 'serve.js');

export interface BuiltServer {
  readonly origin: string;
  readonly child: ChildProcess;
  /** What it printed so far. */
  output: () => string;
  /** Sends the signal and resolves with the exit code, null when the signal itself ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

/**
 * Starts the built server as a process of its own and waits until it answers.
 *
 * @throws {Error} with its output when it ends or does not answer as long as a test waits.
 */
export async function startBuiltServer(
  env: Record<string, string>,
  port?: number,
): Promise<BuiltServer> {
  if (!existsSync(HOST)) throw new Error('Run `npm run build` first');
  const listening = port ?? (await freePort());
  const origin = `http://127.0.0.1:${listening}`;
  const child = spawn(process.execPath, [HOST], {
    env: {
      NODE_ENV: 'production',
      GUESTS_PER_HOUR: '100000',
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      HOST: '127.0.0.1',
      PORT: String(listening),
      PUBLIC_URL: origin,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));

  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}:\n${printed}`);
    }
    const up = await fetch(`${origin}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) break;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not answer:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    origin,
    child,
    output: () => printed,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
