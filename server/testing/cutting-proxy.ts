import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  /** Host and port. */
  readonly address: string;
  /** Lets the next answers get lost: what is asked is done, and the connection is cut. */
  loseAnswers(count: number): void;
  /** How many requests came through. */
  passed(): number;
  close(): Promise<void>;
}

/** A line to a server on which answers can get lost. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  let toLose = 0;
  let passed = 0;
  const server = createServer((request, response) => {
    passed += 1;
    const forward = send(
      `http://${target}${request.url ?? ''}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        if (toLose > 0) {
          toLose -= 1;
          answer.resume();
          answer.once('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    forward.on('error', () => request.socket.destroy());
    request.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseAnswers(count) {
      toLose = count;
    },
    passed: () => passed,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
