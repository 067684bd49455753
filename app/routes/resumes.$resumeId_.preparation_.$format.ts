import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCompanion } from '~/features/letters/answer-companion.server';
import { preparationFile } from '~/features/letters/letter-files.server';
import { getPreparation } from '~/features/letters/preparations.server';
import { requireActor } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** The interview preparation of one's own resume as a file. Reads only. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, printer } = args.context.application;
  return answerCompanion(args.params['format'] ?? '', 'Interview preparation', (format) => {
    const kept = getPreparation(database.read, personId, args.params['resumeId'] ?? '');
    return { resume: kept.resume, bytes: () => preparationFile(printer, kept, format) };
  });
});
