import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { requireApiCaller } from '~/api/require-api-caller.server';
import { getResume } from '~/features/library/resumes.server';

/** One's own resume, as JSON Resume. */
export const loader = answerProblems(async (args: LoaderFunctionArgs) => {
  const { personId, headers } = await requireApiCaller(args, 'resumes');
  const { read } = args.context.application.database;
  const { document } = getResume(read, personId, args.params['resumeId'] ?? '');
  return Response.json(document, { headers });
});
