import type { Metrics } from './metrics';

/** Keeps nothing: what is used where nobody asks for figures. */
export const noopMetrics: Metrics = {
  counter: () => ({ add: () => undefined }),
  histogram: () => ({ observe: () => undefined }),
  gauge: () => undefined,
  include: () => undefined,
  families: () => [],
  expose: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
};
