import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeInterviewFile } from '~/features/interview/interview-file';
import { getInterview } from '~/features/interview/interviews.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** “Download my answers”: the public interview format. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interview } = getInterview(
    args.context.application.database.read,
    actor.personId,
    args.params['interviewId'] ?? '',
  );
  return new Response(writeInterviewFile(interview), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="answers.json"',
      'Cache-Control': 'private, no-store',
    },
  });
});
