import type { Interview } from '~/features/interview/interview';
import type { PlacedInjection } from '~/features/interview/prompt-injections/place-injections';
import { Failure } from '~/platform/failure';
import { ThreadLost } from '~/platform/threads/persistent-thread.server';
import { ThreadPool } from '~/platform/threads/thread-pool.server';
import { SECOND_MS } from '~/platform/durations';
import type { ReviewRequest } from './make-review';
import type { Review } from './review.schema';
import type { toReviewMaterial, ReviewMaterial } from './suggestions/review-material';

/** What the thread is asked. */
export type ReviewingTask =
  | { task: 'review'; request: ReviewRequest }
  | { task: 'read'; texts: Pick<ReviewRequest, 'resume' | 'posting'> }
  | { task: 'toWordable'; request: Parameters<typeof toReviewMaterial>[0] };

/** A review, and what in its texts spoke to a machine. */
export interface CountedReview {
  review: Review;
  injections: PlacedInjection[];
}

export type ReviewingAnswer = CountedReview | Interview | ReviewMaterial;

/** Makes reviews off the thread that answers requests, and apart from those that draft resumes. */
export interface Reviewing {
  /** @throws {Failure} `unavailable` where too many wait, `invalid` where the texts take too long. */
  review(request: ReviewRequest): Promise<CountedReview>;
  /** The resume as answers. @throws {Failure} as `review` does. */
  read(texts: Pick<ReviewRequest, 'resume' | 'posting'>): Promise<Interview>;
  /** What models may word of a review. @throws {Failure} as `review` does. */
  toWordable(request: Parameters<typeof toReviewMaterial>[0]): Promise<ReviewMaterial>;
  /** Starts the thread and makes one review, so that the first person does not wait. */
  warm(now: Date): Promise<void>;
  close(): Promise<void>;
}

/** A review takes a tenth of a second; texts made to be slow are given up. */
const TIME_LIMIT_MS = 10 * SECOND_MS;
const HEAP_LIMIT_MB = 512;
const MOST_WAITING = 20;
const TRY_AGAIN_SECONDS = 10;

/** Opens one thread: strangers' reviews wait for one another, and nobody's resume for them. */
export function openReviewingThreads({ timeLimitMs = TIME_LIMIT_MS } = {}): Reviewing {
  const pool = new ThreadPool<ReviewingTask, ReviewingAnswer>(
    {
      name: 'reviewing',
      source: new URL('./reviewing.worker.ts', import.meta.url),
      bundle: 'review/reviewing.worker.js',
    },
    { threads: 1, timeLimitMs, heapLimitMb: HEAP_LIMIT_MB },
  );
  let waiting = 0;
  async function ask(task: ReviewingTask): Promise<ReviewingAnswer> {
    if (waiting >= MOST_WAITING) {
      throw new Failure(
        'unavailable',
        'Many people are having a resume reviewed at this moment. Please send it again in a few seconds.',
        { retryAfterSeconds: TRY_AGAIN_SECONDS },
      );
    }
    waiting += 1;
    try {
      return await pool.ask(task);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      throw new Failure(
        'invalid',
        'These texts could not be read in the time there is. Paste the resume and the posting as plain text.',
        { cause: error },
      );
    } finally {
      waiting -= 1;
    }
  }

  return {
    review: async (request) => (await ask({ task: 'review', request })) as CountedReview,
    read: async (texts) => (await ask({ task: 'read', texts })) as Interview,
    toWordable: async (request) => (await ask({ task: 'toWordable', request })) as ReviewMaterial,
    async warm(now) {
      await pool.start();
      await pool.ask({ task: 'review', request: { ...WARMING, today: now } });
    },
    close: () => pool.stop(),
  };
}

const WARMING = {
  resume:
    'Ana Lima\nana@example.org\n\nExperience\nClerk, Velo Ltd\n2019 - 2021\n- Kept books in Excel',
  posting: 'Clerk\n\nRequirements\n- Excel\n- Bookkeeping',
};
