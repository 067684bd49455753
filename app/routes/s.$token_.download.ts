import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { getPdf } from '~/features/generation/get-pdf.server';
import { fileNameOf } from '~/features/library/file-name';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { countDownload } from '~/features/sharing/count-views.server';
import { openUnlocked, readingOf } from '~/features/sharing/open-shared.server';
import { findActor } from '~/composition/guards.server';
import { NotFound } from '~/platform/failure';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

/** The PDF of a shared resume, where its owner allows taking it. Reads only. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { link, resume } = await openUnlocked(args);
  if (!link.mayDownload) throw new NotFound();
  const { database, storage, printer } = args.context.application;
  const parts = { read: database.read, storage, printer };
  const bytes = await refuseWithoutPrinter(
    getPdf(parts, link.personId, link.resumeId, resume.version),
  );
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(fileNameOf(resume, 'pdf')),
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    },
  });
});

/** Counts that somebody takes it, and leads to the file. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { link } = await openUnlocked(args);
  if (!link.mayDownload) throw new NotFound();
  const actor = await findActor(args);
  const { database, clock } = args.context.application;
  countDownload(database, link, readingOf(args, actor?.personId ?? null), clock());
  return redirect(new URL(args.request.url).pathname, 303);
});
