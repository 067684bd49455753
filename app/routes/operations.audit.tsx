import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MOST_IN_FILE } from '~/features/audit/event';
import { chosenIn, readEventFilter } from '~/features/audit/event-filter';
import { listAuditEvents } from '~/features/audit/list-events.server';
import { lookForSuspicions } from '~/features/audit/look-for-suspicions.server';
import { EventFilterForm } from '~/features/audit/page/event-filter-form';
import { EventTable } from '~/features/audit/page/event-table';
import { SuspicionList } from '~/features/audit/page/suspicion-list';
import { requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { EmptyState } from '~/ui/empty-state';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Audit', { listed: false });

const COUNT = new Intl.NumberFormat('en-US');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  const { searchParams } = new URL(args.request.url);
  const after = searchParams.get('after') ?? undefined;
  const now = clock();
  const shown = { chosen: chosenIn(searchParams), later: after !== undefined };
  const suspicions = lookForSuspicions(database.read, now);
  const read = readEventFilter(searchParams);
  if (read.refused !== undefined) {
    const nothing = { ...shown, suspicions, refused: read.refused, events: [], after: null };
    return data(nothing, { status: 422 });
  }
  const page = listAuditEvents(database.read, read.value, { after }, now);
  return data({ ...shown, suspicions, refused: null, ...page });
});

/** What happened that concerns security: of everybody by an id or a mark. */
export default function Audit() {
  const { chosen, later, suspicions, refused, events, after } = useLoaderData<typeof loader>();
  const at = (path: string, more: Record<string, string> = {}) =>
    `${path}?${new URLSearchParams({ ...chosen, ...more }).toString()}`;
  return (
    <Page
      eyebrow={<OperatorsNav here="audit" />}
      title="Audit"
      width="wide"
      lead="What concerns security. People appear by their id; visitors, and addresses that are nobody’s, by a mark that changes every day and that nobody can trace once the day is over."
    >
      <SuspicionList suspicions={suspicions} />
      <EventFilterForm chosen={chosen} refused={refused} />
      {events.length === 0 ? (
        refused === null && <EmptyState title="Nothing of this kind happened in that time" />
      ) : (
        <>
          <EventTable events={events} />
          <ul className="plain-row">
            {later ? (
              <li>
                <a href={at('/operations/audit')}>The newest</a>
              </li>
            ) : null}
            {after === null ? null : (
              <li>
                <a href={at('/operations/audit', { after })}>Older ones</a>
              </li>
            )}
            <li>
              <a href={at('/operations/audit.csv')} download>
                As CSV, the newest {COUNT.format(MOST_IN_FILE)} at most
              </a>
            </li>
          </ul>
        </>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
