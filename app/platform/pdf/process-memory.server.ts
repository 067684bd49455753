import { readFile } from 'node:fs/promises';

const BYTES_PER_KIB = 1024;

/**
 * Memory of these processes in bytes, pages they share counted once (proportional set size); 0
 * where the system has no `/proc`.
 */
export async function memoryOfProcesses(processIds: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    processIds.map(async (id) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) * BYTES_PER_KIB;
}
