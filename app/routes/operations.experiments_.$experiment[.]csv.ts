import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOneExperiment } from '~/features/experiments/read-all.server';
import { toResultsCsv } from '~/features/experiments/results-csv';
import { requireOperator } from '~/composition/guards.server';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

/** All figures of one experiment, for a spreadsheet. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  const { experiment, reading } = readOneExperiment(
    database.read,
    args.params['experiment'] ?? '',
    clock(),
  );
  return new Response(toResultsCsv(experiment, reading), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition(`${experiment.name}.csv`),
      'Cache-Control': 'private, no-store',
    },
  });
});
