import { fileNameOf } from '~/features/library/file-name';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import type { Resume } from '~/features/library/resumes.server';
import { NotFound } from '~/platform/failure';
import { contentDisposition } from '~/platform/http/content-disposition';
import { COMPANION_FORMATS, COMPANION_TYPES, type CompanionFormat } from './letter-files.server';

/**
 * A companion as a download, named like its resume: `Ada Byron – Cover letter.pdf`.
 *
 * @throws {NotFound} for a format that there is none of.
 */
export async function answerCompanion(
  format: string,
  called: string,
  find: (format: CompanionFormat) => Promise<{ resume: Resume; bytes: () => Promise<Uint8Array> }>,
): Promise<Response> {
  const known = COMPANION_FORMATS.find((one) => one === format);
  if (known === undefined) throw new NotFound('This file');
  const { resume, bytes } = await find(known);
  const file = await refuseWithoutPrinter(bytes());
  return new Response(file as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': COMPANION_TYPES[known],
      'Content-Length': String(file.byteLength),
      'Content-Disposition': contentDisposition(fileNameOf(resume, known, called)),
      'Cache-Control': 'private, no-store',
    },
  });
}
