import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCompanion } from '~/features/letters/answer-companion.server';
import { letterFile } from '~/features/letters/letter-files.server';
import { readLetter } from '~/features/letters/letters.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** The letter of one's own resume as a file. Reads only. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting, printer, clock } = args.context.application;
  return answerCompanion(args.params['format'] ?? '', 'Cover letter', async (format) => {
    const parts = { read: database.read, drafting };
    const kept = await readLetter(parts, personId, args.params['resumeId'] ?? '', args.request);
    return { resume: kept.resume, bytes: () => letterFile(printer, kept, format, clock()) };
  });
});
