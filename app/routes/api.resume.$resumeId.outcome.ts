import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { requireApiActor } from '~/api/require-api-actor.server';
import { describeOutcome } from '~/features/outcomes/describe-outcome';
import { getOutcome } from '~/features/outcomes/reports.server';

/** What came of one's own resume. */
export const loader = answerProblems(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireApiActor(args);
  const { read } = args.context.application.database;
  const outcome = getOutcome(read, personId, args.params['resumeId'] ?? '');
  return Response.json(describeOutcome(outcome), { headers: { 'Cache-Control': 'no-store' } });
});
