import type { Database } from '#db/client';
import { countAttempt } from '~/features/audit/audit-visitor.server';
import { countInjections } from '~/features/interview/prompt-injections/injection-counts.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { Failure } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import type { Limit } from '~/platform/rate-limit/limit';
import type { WindowStanding } from '~/platform/rate-limit/rate-limit-headers';
import { RateLimited } from '~/platform/rate-limit/rate-limited';
import { createRateLimiter, type OnLimited } from '~/platform/rate-limit/rate-limiter.server';
import { HOUR_MS } from '~/platform/durations';
import { countReview, type ReviewOutcome, type Via } from './count-reviews.server';
import type { ReviewTexts } from './read-review-form.server';
import type { Review } from './review.schema';
import type { Reviewing } from './reviewing-threads.server';

export interface ReviewDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'sessionSecrets' | 'reviewsPerHour'>;
  readonly reviewing: Reviewing;
  readonly onLimited?: OnLimited;
}

export const REVIEW_LIMIT_NAME = 'cv-review';

/** The limit of reviews for one network address. */
export const reviewLimit = ({ reviewsPerHour }: Pick<Config, 'reviewsPerHour'>): Limit => ({
  name: REVIEW_LIMIT_NAME,
  attempts: reviewsPerHour,
  windowMs: HOUR_MS,
});

export const FILE_LIMIT_NAME = 'cv-review-files';
/** Files take more to read than texts, and refused ones count too. */
const FILES_A_REVIEW = 3;

/**
 * Counts a file that is about to be read for a network address.
 *
 * @throws {RateLimited} saying when to come back.
 */
export function countFile(
  dependencies: Omit<ReviewDependencies, 'reviewing'>,
  clientAddress: string,
): void {
  const { database, clock, config, onLimited } = dependencies;
  const attempts = config.reviewsPerHour * FILES_A_REVIEW;
  const secret = config.sessionSecrets[0] ?? '';
  const limiter = createRateLimiter({ database, clock, secret, onLimited });
  const limit = { name: FILE_LIMIT_NAME, attempts, windowMs: HOUR_MS };
  countAttempt(
    dependencies,
    limiter,
    { action: 'review.files-limited', by: { clientAddress }, subject: limit.name },
    { limit, subject: clientNetwork(clientAddress) },
  );
}

/** As many reviews as an address gets in an hour were made. */
export class ReviewsUsedUp extends Failure {
  override readonly name = 'ReviewsUsedUp';

  constructor(
    readonly standing: WindowStanding,
    options: ErrorOptions,
  ) {
    const { limit, resetSeconds } = standing;
    const minutes = Math.max(1, Math.ceil(resetSeconds / 60));
    super(
      'exhausted',
      `${limit.attempts} reviews an hour are what one connection gets, so that there is room for everybody. The next is yours in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. What you pasted was not kept.`,
      { ...options, retryAfterSeconds: resetSeconds },
    );
  }
}

/**
 * Reviews a resume against a posting for whoever asks, ten times an hour for one network address, or
 * for one person where it is known who asks.
 * Counts how it ends; keeps nothing of the texts.
 *
 * @throws {ReviewsUsedUp} saying when to come back.
 * @throws {Failure} as `Reviewing.review` does.
 */
export async function askForReview(
  dependencies: ReviewDependencies,
  texts: ReviewTexts,
  { clientAddress, via, personId }: { clientAddress: string; via: Via; personId?: string },
): Promise<{ review: Review; standing: WindowStanding }> {
  const { database, clock, reviewing } = dependencies;
  const startedAt = performance.now();
  const count = (outcome: ReviewOutcome) =>
    countReview(database, { via, outcome, ms: performance.now() - startedAt }, clock());
  try {
    const standing = takeTurn(dependencies, clientAddress, personId);
    const { review, injections } = await reviewing.review({ ...texts, today: clock() });
    count('reviewed');
    countInjections(database, injections, clock());
    return { review, standing };
  } catch (error) {
    count(outcomeOf(error));
    throw error;
  }
}

function takeTurn(
  dependencies: Omit<ReviewDependencies, 'reviewing'>,
  clientAddress: string,
  personId?: string,
): WindowStanding {
  const { database, clock, config, onLimited } = dependencies;
  const limit = reviewLimit(config);
  const secret = config.sessionSecrets[0] ?? '';
  const limiter = createRateLimiter({ database, clock, secret, onLimited });
  try {
    const [standing] = countAttempt(
      dependencies,
      limiter,
      { action: 'review.limited', by: { clientAddress }, subject: limit.name },
      { limit, subject: personId ?? clientNetwork(clientAddress) },
    );
    return standing ?? { limit, remaining: 0, resetSeconds: HOUR_MS / 1_000 };
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    const resetSeconds = error.retryAfterSeconds ?? HOUR_MS / 1_000;
    throw new ReviewsUsedUp({ limit, remaining: 0, resetSeconds }, { cause: error });
  }
}

function outcomeOf(error: unknown): ReviewOutcome {
  if (error instanceof ReviewsUsedUp) return 'limited';
  if (!(error instanceof Failure)) return 'failed';
  return error.kind === 'unavailable' ? 'busy' : 'invalid';
}
