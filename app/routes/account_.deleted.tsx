import { type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OTHERS_KEPT_DAYS } from '~/features/audit/forget-events.server';
import { TABLE_WORDS } from '~/features/privacy/export/describe-tables';
import { readProof } from '~/features/privacy/removal-proof.server';
import { RETENTION } from '~/platform/backups/retention';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { Day } from '~/ui/day';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('What was deleted');

/** Open to everybody: whoever deleted everything is nobody any more. */
export const loader = mapFailures(async ({ request, context }: LoaderFunctionArgs) => {
  const proof = await readProof(context.application.config, request);
  if (proof === undefined) return { proof: null };
  const at = new Date(proof.at);
  const backupsUntil = new Date(at);
  backupsUntil.setUTCMonth(at.getUTCMonth() + RETENTION.months + 1);
  const rows = Object.entries(proof.rows).map(([name, rows]) => ({
    what: TABLE_WORDS[name] ?? 'Codes and links, which opened something',
    rows,
  }));
  return { proof: { at, rows, files: proof.files, backupsUntil, auditDays: OTHERS_KEPT_DAYS } };
});

export default function Deleted() {
  const { proof } = useLoaderData<typeof loader>();
  if (proof === null) {
    return (
      <Page title="What was deleted" lead="There is nothing to show here any more.">
        <div>
          <LinkButton to="/">To the first page</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title="What was deleted"
      lead={
        <p>
          Everything of yours was deleted on <Day date={proof.at} />. Print this page if you want to
          keep it: we do not.
        </p>
      }
    >
      <DataTable
        caption="Deleted at once, and written over"
        columns={[
          { key: 'what', label: 'What' },
          { key: 'rows', label: 'Entries', numeric: true },
        ]}
        rows={proof.rows}
      />
      <ul>
        <li>
          {proof.files === 1 ? 'One PDF is' : `${proof.files} PDFs are`} removed from the store
          within minutes, with their pictures.
        </li>
        <li>Mail and work that waited and named you was deleted.</li>
        <li>
          Encrypted backups from before hold it until <Day date={proof.backupsUntil} /> at the
          latest. They are for disasters alone.
        </li>
        <li>
          What you paid stays in our books without your name. What concerned security stays{' '}
          {proof.auditDays} days under a number that is nobody’s.
        </li>
      </ul>
      <div>
        <LinkButton to="/">To the first page</LinkButton>
      </div>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
