import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { requireApiCaller } from '~/api/require-api-caller.server';
import { listResumes } from '~/features/resume-list/list-resumes.server';

/** One's own resumes. */
export const loader = answerProblems(async (args: LoaderFunctionArgs) => {
  const { personId, headers } = await requireApiCaller(args, 'resumes');
  const resumes = listResumes(args.context.application.database.read, personId).map(
    ({ id, title, versions, changedAt }) => ({
      ...{ id, title, versions },
      changedAt: changedAt.toISOString(),
    }),
  );
  return Response.json({ resumes }, { headers });
});
