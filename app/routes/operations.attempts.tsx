import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listInjectionCounts } from '~/features/interview/prompt-injections/injection-counts.server';
import {
  INJECTION_FORM_LABELS,
  INJECTION_PLACE_LABELS,
} from '~/features/interview/prompt-injections/injection-labels';
import { requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { EmptyState } from '~/ui/empty-state';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Prompt injections', { listed: false });

const DAYS = 30;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  return { counts: listInjectionCounts(database.read, { days: DAYS }, clock()) };
});

/** Where texts of others spoke to a machine instead of about somebody: figures, nobody's. */
export default function Attempts() {
  const { counts } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<OperatorsNav here="attempts" />}
      title="Prompt injections"
      lead="Sentences and marks in texts of others that tell a machine what to do. They are left out before anything is written; most are copied by people who do not know of them. Neither the words nor whose they are is kept."
      width="wide"
    >
      {counts.length === 0 ? (
        <EmptyState title={`None were met in the last ${DAYS} days`} />
      ) : (
        <DataTable
          caption={`The last ${DAYS} days, in UTC`}
          columns={[
            { key: 'day', label: 'Day' },
            { key: 'place', label: 'Where' },
            { key: 'form', label: 'How' },
            { key: 'count', label: 'Times', numeric: true },
          ]}
          rows={counts.map(({ day, place, form, count }) => ({
            day,
            place: INJECTION_PLACE_LABELS[place],
            form: INJECTION_FORM_LABELS[form],
            count,
          }))}
        />
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
