import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { countRequest } from '~/features/accounts/count-requests.server';
import { auditExport } from '~/features/privacy/audit-export.server';
import { collectExport } from '~/features/privacy/export/collect-export.server';
import { applicationsCsv } from '~/features/outcomes/applications/csv';
import { listApplications } from '~/features/outcomes/applications/list-applications.server';
import { requireFresh } from '~/composition/guards.server';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

export const loader = () => redirect('/account', 303);

/** Everything kept of whoever is here, as one file. It is a form, for taking it is noted. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireFresh(args, { back: '/account' });
  const { application } = args.context;
  countRequest(application, personId);
  const { database, storage, clock } = application;
  const { read } = database;
  const files = { 'applications.csv': applicationsCsv(listApplications(read, personId)) };
  const zip = await collectExport({ read, storage, files }, personId, clock());
  auditExport(database, personId, clock());
  return new Response(zip, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition('cvstomize.zip'),
      'Cache-Control': 'private, no-store',
    },
  });
});
