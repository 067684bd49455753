import type { ActionFunctionArgs } from '@remix-run/node';
import { auditTrainingExport } from '~/features/operations/training-export.server';
import { exportTraining, toJsonLines } from '~/features/outcomes/training/export-training.server';
import { requireOperator } from '~/composition/guards.server';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';

/** The training data as a file. Who took it is audited. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireOperator(args);
  const { database, clock } = args.context.application;
  auditTrainingExport(database, personId, clock());
  return new Response(toJsonLines(exportTraining(database.read).rows), {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': contentDisposition('training.jsonl'),
      'Cache-Control': 'private, no-store',
    },
  });
});
