import type { LoaderFunctionArgs } from '@remix-run/node';
import { applicationsCsv } from '~/features/outcomes/applications/csv';
import { listApplications } from '~/features/outcomes/applications/list-applications.server';
import { requireActor } from '~/composition/guards.server';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

/** All of one's applications, for a spreadsheet. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { read } = args.context.application.database;
  return new Response(applicationsCsv(listApplications(read, personId)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('applications.csv'),
      'Cache-Control': 'private, no-store',
    },
  });
});
