import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { COVERAGE_VERSION, type coverageOf } from './coverage';
import type { Coverage } from './posting';

/** How many coverages are remembered: a page, its next load, and what is edited beside it. */
const REMEMBERED = 128;

type Held = Parameters<typeof coverageOf>;

/** Coverage as pages ask for it: in a thread, and once for the same words. */
export type CoverageReader = (of: Held, options?: { signal: AbortSignal }) => Promise<Coverage>;

/** @param coverInThread `coverageOf` on another thread. */
export function openCoverageReader(
  coverInThread: (of: Held, options?: { signal: AbortSignal }) => Promise<Coverage>,
): CoverageReader {
  const remembered = new LRUCache<string, Coverage>({ max: REMEMBERED });
  return async (of, options) => {
    const [resume, { requirements }, told] = of;
    const key = createHash('sha256')
      .update(JSON.stringify([COVERAGE_VERSION, resume, requirements, told]))
      .digest('base64url');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const coverage = await coverInThread([resume, { requirements }, told], options);
    remembered.set(key, coverage);
    return coverage;
  };
}
