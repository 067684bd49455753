import type { ActionFunctionArgs } from '@remix-run/node';
import { countGuestInterview } from '~/features/accounts/count-requests.server';
import { ONBOARDING_ORDER } from '~/features/experiments/experiments';
import { assignVariant } from '~/features/experiments/assign-variant.server';
import { createInterview } from '~/features/interview/interviews.server';
import { experimentVisitor, type Actor } from './guards.server';
import { quoteTo } from './offered-price.server';

/**
 * Begins an interview: with the sample person's answers, or one's own in the order of questions that
 * one's variant of the experiment says. One's own comes with the price of more, quoted before the
 * first question.
 *
 * @returns its id. @throws {Failure} `exhausted` where the person keeps too many already, or a guest
 *   begins too many within an hour.
 */
export function beginInterview(
  args: ActionFunctionArgs,
  actor: Actor,
  { sample }: { sample: boolean },
): string {
  const { application } = args.context;
  const { database } = application;
  countGuestInterview(application, actor);
  const now = application.clock();
  if (sample) return createInterview(database, actor.personId, { sample }, now);
  quoteTo(args, actor);
  const visitor = experimentVisitor(args, actor);
  const variant = assignVariant(application, ONBOARDING_ORDER, visitor, now);
  const questionOrder = variant === 'story-first' ? 'story_first' : 'posting_first';
  return createInterview(database, actor.personId, { sample, questionOrder }, now);
}
