import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCompanion } from '~/features/letters/answer-companion.server';
import { letterFile } from '~/features/letters/letter-files.server';
import { getLetter } from '~/features/letters/letters.server';
import { requireActor } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** The letter of one's own resume as a file. Reads only. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, printer, clock } = args.context.application;
  return answerCompanion(args.params['format'] ?? '', 'Cover letter', (format) => {
    const kept = getLetter(database.read, personId, args.params['resumeId'] ?? '');
    return { resume: kept.resume, bytes: () => letterFile(printer, kept, format, clock()) };
  });
});
