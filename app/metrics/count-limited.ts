import * as accounts from '~/features/accounts/limits';
import { FILE_LIMIT_NAME, REVIEW_LIMIT_NAME } from '~/features/review/ask-for-review.server';
import { SUGGESTIONS_LIMIT_NAME } from '~/features/review/suggestions/request-suggestions.server';
import { UNLOCK, UNLOCK_DAY, UNLOCK_HOURS, UNLOCK_LINK } from '~/features/sharing/unlock.server';
import type { Metrics } from '~/platform/metrics/metrics';
import type { OnLimited } from '~/platform/rate-limit/rate-limiter.server';

const LIMITS = [
  ...Object.values(accounts).map(({ name }) => name),
  ...[UNLOCK, UNLOCK_HOURS, UNLOCK_DAY, UNLOCK_LINK].map(({ name }) => name),
  REVIEW_LIMIT_NAME,
  FILE_LIMIT_NAME,
  SUGGESTIONS_LIMIT_NAME,
];

/** Counts whom a limit turned away, by the limit. @returns what limiters tell of it. */
export function countLimited(metrics: Metrics): OnLimited {
  const limited = metrics.counter({
    name: 'cvstomize_rate_limited_total',
    help: 'Attempts turned away, by the limit that was used up',
    labels: { limit: LIMITS },
  });
  return ({ name }) => limited.add({ limit: name });
}
