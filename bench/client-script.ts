import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startBuiltServer } from '../server/testing/built-server';
import { Visitor } from '../server/testing/visitor';
import { atMost, type Row } from './row';

const CLIENT = join(import.meta.dirname, '..', 'build', 'client');

/** All scripts a question page loads: those it names and those they import, each gzipped. */
export async function benchClientScript(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const server = await startBuiltServer({ DATA_FOLDER: folder });
  try {
    const visitor = new Visitor(server.origin);
    const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
    const html = await (await visitor.get(path.replace('/review', '/questions/4'))).text();
    const waiting = [...html.matchAll(/\/assets\/[\w.$-]+\.js/g)].map(([file]) => file);
    const scripts = new Map<string, number>();
    while (waiting.length > 0) {
      const file = waiting.pop() ?? '';
      if (scripts.has(file)) continue;
      const source = readFileSync(join(CLIENT, file));
      scripts.set(file, gzipSync(source, { level: 9 }).byteLength);
      // Static imports only: a route's own chunk is named by the page when it is needed.
      for (const [, name] of source
        .toString()
        .matchAll(/(?:from|import)\s*"\.\/([\w.$-]+\.js)"/g)) {
        waiting.push(`/assets/${name}`);
      }
    }
    const kilobytes = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
    return [atMost('client script of a question page, gzip', kilobytes, 90, 'kB')];
  } finally {
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
