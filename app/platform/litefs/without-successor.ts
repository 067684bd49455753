import type { Replication } from './replication';

/**
 * Of a machine whose role no other can take: alone, or the fixed primary of a static lease. What it
 * commits is its own to keep.
 */
export const WITHOUT_SUCCESSOR: Pick<Replication, 'follow' | 'isKept' | 'handOver'> = {
  follow: () => ({ heard: () => undefined, reached: () => undefined, end: () => undefined }),
  isKept: () => Promise.resolve(true),
  handOver: () => Promise.resolve(false),
};
