import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltServer } from '../server/testing/built-server';
import { atMost, percentile, type Row } from './row';

const STARTS = 7;

/** Resident memory of a process in megabytes, as the kernel counts it (Linux). */
function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Cold starts on an existing data folder: the time until it answers, and memory before any print. */
export async function benchStartup(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const times: number[] = [];
  const memory: number[] = [];
  try {
    for (let start = 0; start < STARTS; start += 1) {
      const before = performance.now();
      const server = await startBuiltServer({ DATA_FOLDER: folder });
      times.push(performance.now() - before);
      memory.push(residentMegabytes(server.child.pid ?? 0));
      await server.end('SIGTERM');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    atMost('cold start to ready, median', percentile(times, 0.5) / 1000, 1, 's'),
    atMost('memory at ready, before the browser', percentile(memory, 0.5), 200, 'MB'),
  ];
}
