import type { LoaderFunctionArgs } from '@remix-run/node';
import { MOST_IN_FILE } from '~/features/audit/event';
import { readEventFilter } from '~/features/audit/event-filter';
import { eventsCsv } from '~/features/audit/events-csv';
import { listAuditEvents } from '~/features/audit/list-events.server';
import { requireOperator } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

/** The newest events that a filter leaves, for a spreadsheet. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  const { searchParams } = new URL(args.request.url);
  const filter = readEventFilter(searchParams);
  if (filter.refused !== undefined) {
    throw new Failure('invalid', Object.values(filter.refused.errors).join(' '));
  }
  const { events } = listAuditEvents(database.read, filter.value, { limit: MOST_IN_FILE }, clock());
  return new Response(eventsCsv(events), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('audit.csv'),
      'Cache-Control': 'private, no-store',
    },
  });
});
