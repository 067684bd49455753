import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCompanion } from '~/features/letters/answer-companion.server';
import { preparationFile } from '~/features/letters/letter-files.server';
import { readPreparation } from '~/features/letters/preparations.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** The interview preparation of one's own resume as a file. Reads only. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting, printer } = args.context.application;
  return answerCompanion(args.params['format'] ?? '', 'Interview preparation', async (format) => {
    const parts = { read: database.read, drafting };
    const resumeId = args.params['resumeId'] ?? '';
    const kept = await readPreparation(parts, personId, resumeId, args.request);
    return { resume: kept.resume, bytes: () => preparationFile(printer, kept, format) };
  });
});
