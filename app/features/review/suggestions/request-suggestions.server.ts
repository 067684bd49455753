import {
  findVisitorObstacle,
  enabledModels,
  type Models,
} from '~/features/rewording/models.server';
import { recipientOf } from '~/features/rewording/consent';
import { Failure } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { createRateLimiter } from '~/platform/rate-limit/rate-limiter.server';
import { HOUR_MS } from '~/platform/durations';
import type { ReviewDependencies } from '../ask-for-review.server';
import { getReview } from '../reviews.server';
import { REVIEW_CONSENT_WORDING } from './suggestion-request';
import {
  beginSuggestionRequest,
  findSuggestionRequest,
  mayRequestSuggestions,
} from './suggestion-requests.server';
import { queueSections } from './suggested-sections.server';
import type { SuggestionRuns } from './suggestion-runs.server';

export interface RequestDependencies extends ReviewDependencies {
  readonly models: Models;
  readonly suggestionRuns: SuggestionRuns;
}

export const SUGGESTIONS_LIMIT_NAME = 'cv-review-words';
/** Asking models costs money; reviews are made of electricity. */
const REVIEWS_PER_REQUEST = 2;
const TRY_AGAIN_SECONDS = 60;

const OBSTACLES = {
  no_model: 'No model is asked here right now. Your review is whole without it.',
  unavailable: 'No model answers right now. Your review is whole; try this again later.',
  daily_limit: 'Models are much in use today. Your review is whole without them.',
} as const;

/** Why nobody can be asked about a stranger's review now; undefined where somebody can. */
export function explainVisitorObstacle({
  models,
  database,
  clock,
}: Pick<RequestDependencies, 'models' | 'database' | 'clock'>): string | undefined {
  const obstacle = findVisitorObstacle(models, database.read, clock());
  return obstacle && OBSTACLES[obstacle];
}

/**
 * Has models asked for better words of a review, as its reader just agreed to. That they did is
 * recorded before the first call. While it is under way, asking again changes nothing.
 *
 * @param agreed the version of the words they read.
 * @throws {NotFound}
 * @throws {RateLimited} saying when to come back.
 * @throws {Failure} `invalid` where the words are others by now, `unavailable` where nobody can be
 * asked, `conflict` where they were asked as often as there is.
 */
export async function requestSuggestions(
  dependencies: RequestDependencies,
  key: string,
  { agreed, clientAddress }: { agreed: string; clientAddress: string },
): Promise<void> {
  const { database, clock, config, models, reviewing, suggestionRuns, onLimited } = dependencies;
  const { id, resume, posting, createdAt } = getReview(database.read, key, clock());
  if (agreed !== REVIEW_CONSENT_WORDING) {
    throw new Failure(
      'invalid',
      'What would be sent is described in other words now. Please read them, and choose again.',
    );
  }
  const obstacle = explainVisitorObstacle(dependencies);
  if (obstacle !== undefined) throw new Failure('unavailable', obstacle);
  if (mayRequestSuggestions(findSuggestionRequest(database.read, id, clock())) === 'yes') {
    if (suggestionRuns.isFull()) throw new TooManyRequests();
    const secret = config.sessionSecrets[0] ?? '';
    createRateLimiter({ database, clock, secret, onLimited }).count({
      limit: {
        name: SUGGESTIONS_LIMIT_NAME,
        attempts: Math.ceil(config.reviewsPerHour / REVIEWS_PER_REQUEST),
        windowMs: HOUR_MS,
      },
      subject: clientNetwork(clientAddress),
    });
  }
  const wordable = await reviewing.toWordable({ resume, posting, today: createdAt });
  const { timeLimitMs } = suggestionRuns;
  const recipients = enabledModels(models, null).map(recipientOf);
  const begun = database.write((tx) => {
    const asking = beginSuggestionRequest(tx, id, { recipients, timeLimitMs }, clock());
    if (asking === undefined) return undefined;
    return { asking, sections: queueSections(tx, { id, key }, wordable.sections) };
  });
  if (begun !== undefined) suggestionRuns.start({ ...begun, key, recipients, wordable });
}

class TooManyRequests extends Failure {
  override readonly name = 'ManyAsking';

  constructor() {
    super(
      'unavailable',
      'Models are looking at many reviews at this moment. Yours is whole; ask again in a minute.',
      { retryAfterSeconds: TRY_AGAIN_SECONDS },
    );
  }
}
