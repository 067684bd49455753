/**
 * Reads again only what is older than `ms`, so that metrics read together, or asked for often, cost
 * one reading. A reading that throws is not kept.
 *
 * @param now milliseconds that only ever grow.
 */
export function cachedFor<T>(
  ms: number,
  read: () => T,
  now: () => number = () => performance.now(),
): () => T {
  let kept: { value: T; readAt: number } | undefined;
  return () => {
    if (kept === undefined || now() - kept.readAt >= ms) kept = { value: read(), readAt: now() };
    return kept.value;
  };
}
