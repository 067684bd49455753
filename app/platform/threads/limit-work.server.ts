import { readFileSync } from 'node:fs';

/** How much longer than its limit a thread may take that waits instead of working. */
const WAITING_FACTOR = 10;
/** Between two looks at what a thread has worked. */
const LOOK_AFTER_MS = 5;

/**
 * Milliseconds that a thread of this process has had a processor; those gone by where the system
 * does not say (elsewhere than on Linux).
 *
 * @param task the thread's number as the system has it.
 */
function workedMs(task: string | undefined): number {
  if (task === undefined) return performance.now();
  try {
    // Nanoseconds on a processor come first: https://docs.kernel.org/scheduler/sched-stats.html
    const [nanoseconds] = readFileSync(`/proc/self/task/${task}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}

/**
 * Calls `onOver` once a thread has worked for `limitMs` from now, however long a busy machine takes
 * to let it; or once ten times as much has gone by.
 *
 * @returns what ends the watch.
 */
export function limitWork(
  task: string | undefined,
  limitMs: number,
  onOver: () => void,
): () => void {
  const startedMs = workedMs(task);
  const latestMs = performance.now() + WAITING_FACTOR * limitMs;
  let timer: NodeJS.Timeout;
  const lookIn = (ms: number) => {
    timer = setTimeout(look, Math.max(ms, LOOK_AFTER_MS));
  };
  function look(): void {
    // It cannot have worked longer than the time that went by.
    const left = limitMs - (workedMs(task) - startedMs);
    if (left <= 0 || performance.now() >= latestMs) onOver();
    else lookIn(left);
  }
  lookIn(limitMs);
  return () => clearTimeout(timer);
}
