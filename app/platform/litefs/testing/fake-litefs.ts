import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What LiteFS 0.5.14 shows the application of one node: its HTTP API, and files in its mount. */
export interface FakeLiteFs {
  readonly url: string;
  readonly folder: string;
  readonly databaseName: string;
  /** The role changes, and is announced. @param primary a name, or null for none. */
  become(role: { isPrimary: boolean; primary: string | null }): void;
  /** The copy is at this transaction, and it is announced unless `silently`. */
  commit(transaction: number, options?: { silently?: boolean }): void;
  /** Cuts every reader of `/events` off, as LiteFS does with one that is too slow. */
  cutStreams(): void;
  /** Accepts requests and answers none. */
  hang(): void;
  remove(): Promise<void>;
}

const hex = (transaction: number) => transaction.toString(16).padStart(16, '0');

export async function startFakeLiteFs(instance: string): Promise<FakeLiteFs> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-litefs-'));
  const databaseName = 'cvstomize.sqlite';
  const streams = new Set<ServerResponse>();
  let role: { isPrimary: boolean; primary: string | null } = { isPrimary: false, primary: null };
  let hanging = false;
  writeFileSync(join(folder, '.lag'), '+000000000');

  // A primary's own events leave its name out; its answer to /info does not.
  const announced = (type: 'init' | 'primaryChange') => ({
    type,
    data: {
      isPrimary: role.isPrimary,
      ...(role.isPrimary || role.primary === null ? {} : { hostname: role.primary }),
    },
  });
  const announce = (event: object) => {
    for (const stream of streams) stream.write(`${JSON.stringify(event)}\n`);
  };

  const server = createServer((request, response) => {
    if (hanging) return;
    if (request.url === '/events') {
      streams.add(response);
      response.once('close', () => streams.delete(response));
      response.setHeader('Content-Type', 'application/json');
      response.write(`${JSON.stringify(announced('init'))}\n`);
      return;
    }
    const hostname = role.isPrimary ? instance : (role.primary ?? '');
    response.end(
      JSON.stringify({
        clusterID: 'LFSC0000000000000000',
        isPrimary: role.isPrimary,
        candidate: true,
        path: folder,
        primary: { hostname },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutStreams = () => {
    for (const stream of streams) stream.destroy();
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    databaseName,
    become(next) {
      role = next;
      announce(announced('primaryChange'));
    },
    commit(transaction, { silently = false } = {}) {
      writeFileSync(join(folder, `${databaseName}-pos`), `${hex(transaction)}/995ca44fcb5a9694\n`);
      if (silently) return;
      announce({
        type: 'tx',
        db: databaseName,
        data: { txID: hex(transaction), postApplyChecksum: '995ca44fcb5a9694', pageSize: 4096 },
      });
    },
    cutStreams,
    hang() {
      hanging = true;
      cutStreams();
    },
    async remove() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
