import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from '~/testing/patience';

/** What is waited for cannot happen any more. */
export class NeverMore extends Error {}

/**
 * Waits until `look` gives something other than false or undefined; what it throws counts as not yet.
 *
 * @returns what it gave.
 * @throws {Error} naming `what` after `withinMs`, with what was last seen or thrown.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  { withinMs = PATIENCE_MS, everyMs = 25 } = {},
): Promise<Exclude<T, false | undefined>> {
  const deadline = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== false && seen !== undefined) return seen as Exclude<T, false | undefined>;
      last = seen;
    } catch (error) {
      if (error instanceof NeverMore) throw error;
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`Not within ${withinMs} ms: ${what}. Last: ${String(last)}`);
    }
    await sleep(everyMs);
  }
}
