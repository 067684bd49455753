import type { ActionFunctionArgs } from '@remix-run/node';
import { auditRefused } from '~/features/audit/audit-visitor.server';
import { requireSwitch } from '~/features/experiments/require-switch';
import { REVIEW_LIMIT_NAME } from '~/features/review/ask-for-review.server';
import { countReview, type Via } from '~/features/review/count-reviews.server';
import { findActor, flagContextOf } from './guards.server';

type Arguments = Pick<ActionFunctionArgs, 'request' | 'context'>;

const OFF =
  'The review is switched off for a while. Nothing of yours was kept; your resume is as good in an hour.';

/** Guards the review's pages while operators have it off. @throws {Failure} `unavailable`. */
export async function requireReviews(args: Arguments): Promise<void> {
  const { flags } = args.context.application;
  requireSwitch(flags, 'cv-review', flagContextOf(args, await findActor(args)), OFF);
}

/** As `requireReviews`, for what asks for a review: what is refused is counted. */
export async function refuseReviews(args: Arguments, via: Via): Promise<void> {
  const { application, clientAddress } = args.context;
  try {
    await requireReviews(args);
  } catch (error) {
    const { database, clock } = application;
    countReview(database, { via, outcome: 'switched_off', ms: 0 }, clock());
    auditRefused(application, {
      action: 'review.switched-off',
      by: { clientAddress },
      subject: REVIEW_LIMIT_NAME,
    });
    throw error;
  }
}
