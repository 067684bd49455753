/** Milliseconds this process has worked, whatever else the machine did meanwhile. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function costMs(work: () => unknown): number {
  const started = processorMs();
  work();
  return processorMs() - started;
}

/** A fixed piece of work of the kind that is measured: some ten milliseconds of text. */
function yardstick(): number {
  const words = Array.from({ length: 40_000 }, (_, index) => `word${(index * 7919) % 10_007}`);
  return words
    .join(' ')
    .replace(/[aeiou]/gu, '')
    .split(' ')
    .sort().length;
}

/**
 * How much work something is, in pieces of a fixed work that is measured beside it: a slow or a
 * busy machine is as slow or as busy with both.
 *
 * @param options.runs of which the least counts; one, for what may take long.
 */
export function workOf(work: () => unknown, { runs = 3 } = {}): number {
  const before = costMs(yardstick);
  const cost = Math.min(...Array.from({ length: runs }, () => costMs(work)));
  return cost / Math.max(before, costMs(yardstick));
}
