import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { requireApiCaller } from '~/api/require-api-caller.server';
import { describeOutcome } from '~/features/outcomes/describe-outcome';
import { getOutcome } from '~/features/outcomes/reports.server';

/** What came of one's own resume. */
export const loader = answerProblems(async (args: LoaderFunctionArgs) => {
  const { personId, headers } = await requireApiCaller(args, 'outcomes');
  const { read } = args.context.application.database;
  const outcome = getOutcome(read, personId, args.params['resumeId'] ?? '');
  return Response.json(describeOutcome(outcome), { headers });
});
