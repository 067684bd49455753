import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const BUILD = join(import.meta.dirname, '../../../../e2e/tools/build');

/** Stripe's own stand-in: it checks every call against Stripe's description of its API. */
export interface StripeMock {
  readonly url: string;
  end(): Promise<void>;
}

/** Builds stripe-mock where it is not built yet, and starts it on a free port. */
export async function startStripeMock(): Promise<StripeMock> {
  const program = execFileSync(BUILD, ['stripe-mock'], { encoding: 'utf8' }).trim();
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const server = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`stripe-mock ended with ${server.exitCode}`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async end() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
