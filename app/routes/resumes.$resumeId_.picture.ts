import type { LoaderFunctionArgs } from '@remix-run/node';
import { PICTURE_TYPE } from '~/features/library/draw-picture.server';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { getPicture, getPictureOf } from '~/features/resume-list/get-picture.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** The first page of one's own resume as a picture. A browser asks each time whether it changed. */
export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, storage, printer } = context.application;
  const { read } = database;
  const shown = getPictureOf(read, { personId, resumeId: params.resumeId ?? '' });
  const headers = { ETag: `"${shown}"`, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('If-None-Match') === headers.ETag) {
    return new Response(null, { status: 304, headers });
  }
  const picture = await refuseWithoutPrinter(getPicture({ read, storage, printer }, shown));
  return new Response(picture as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'Content-Type': PICTURE_TYPE },
  });
});
