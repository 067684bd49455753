import type { ThreadEntry } from '../persistent-thread.server';

/** How many times the threads that share it still die instead of adding. */
export function deaths(number: number): Int32Array {
  const left = new Int32Array(new SharedArrayBuffer(4));
  left[0] = number;
  return left;
}

/** Threads that add numbers. */
export function sums(mortal = deaths(0)): ThreadEntry {
  return {
    name: 'sums',
    source: new URL('./sums.worker.ts', import.meta.url),
    bundle: 'never-built',
    data: { mortal },
  };
}
