import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { findPdfLink, getPdf } from '~/features/generation/get-pdf.server';
import { fileNameOf } from '~/features/library/file-name';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { getResume } from '~/features/library/resumes.server';
import { noteDownload } from '~/features/outcomes/note-download.server';
import {
  EXPORT_CONTENT_TYPES,
  EXPORT_ENDINGS,
  exportResume,
} from '~/features/resume/export/export-resume';
import { wordLookOf } from '~/features/templates/word-look';
import { requireActor } from '~/composition/guards.server';
import { NotFound } from '~/platform/failure';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

const wanted = z.object({
  resumeId: z.string().min(1).max(64),
  format: z.enum(['pdf', ...EXPORT_ENDINGS]),
  version: z.coerce.number().int().positive().optional(),
});

const PRIVATE = 'private, no-store';

/**
 * One's own resume as a file: its bytes, or a redirect to a link of minutes where the store has
 * the PDF and gives links. Reads only.
 */
export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor({ request, context });
  const { resumeId, format, version } = readWanted(request, params);
  const { database, storage, printer } = context.application;
  const resume = getResume(database.read, actor.personId, resumeId, version);
  const fileName = fileNameOf(resume, format);
  if (format === 'pdf') {
    const at = { version: resume.version, fileName };
    const link = await findPdfLink({ read: database.read, storage }, actor.personId, resumeId, at);
    if (link !== undefined) return redirect(link, { headers: { 'Cache-Control': PRIVATE } });
  }
  const bytes =
    format === 'pdf'
      ? await refuseWithoutPrinter(
          getPdf(
            { read: database.read, storage, printer },
            actor.personId,
            resumeId,
            resume.version,
          ),
        )
      : await exportResume(resume.document, format, wordLookOf(resume.layout));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': format === 'pdf' ? 'application/pdf' : EXPORT_CONTENT_TYPES[format],
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(fileName),
      'Cache-Control': PRIVATE,
    },
  });
});

/** Notes that the owner takes it, and leads to the file: reading it writes nothing. */
export const action = mapFailures(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor({ request, context });
  const { database, clock } = context.application;
  noteDownload(database, actor.personId, readWanted(request, params), clock());
  const { pathname, search } = new URL(request.url);
  return redirect(`${pathname}${search}`, 303);
});

function readWanted(
  request: Request,
  params: LoaderFunctionArgs['params'],
): z.infer<typeof wanted> {
  const version = new URL(request.url).searchParams.get('version') ?? undefined;
  const parsed = wanted.safeParse({ ...params, version });
  if (!parsed.success) throw new NotFound('This file');
  return parsed.data;
}
