import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { answerProblems } from '~/api/answer-problems';
import { FieldsRefused } from '~/api/problem';
import { readJson } from '~/api/read-json';
import { requireApiCaller } from '~/api/require-api-caller.server';
import { describeOutcome } from '~/features/outcomes/describe-outcome';
import { reportForm, reportRequest } from '~/features/outcomes/report-fields';
import { getOutcome, reportOutcome } from '~/features/outcomes/reports.server';
import { readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';

const MAX_BYTES = 16 * 1024;

/** Keeps what came of one's own resume; JSON or a form. */
export const action = answerProblems(async (args: ActionFunctionArgs) => {
  const { request, context, params } = args;
  const { personId, headers } = await requireApiCaller(args, 'outcomes');
  const { database, clock } = context.application;
  const resumeId = params['resumeId'] ?? '';
  getOutcome(database.read, personId, resumeId);
  const now = clock();
  reportOutcome(
    database,
    { personId, resumeId, report: await readReport(request, now), via: 'api' },
    now,
  );
  if (isForm(request) && request.headers.get('Accept')?.includes('text/html') === true) {
    return redirect(`/resumes/${resumeId}/outcome?thanks`, 303);
  }
  const outcome = getOutcome(database.read, personId, resumeId);
  const message = 'Thank you. It can be changed whenever something new happens.';
  return Response.json({ ...describeOutcome(outcome), message }, { headers });
});

async function readReport(
  request: Request,
  now: Date,
): Promise<z.output<ReturnType<typeof reportRequest>>> {
  if (!isForm(request)) return readJson(request, reportRequest(now), { maxBytes: MAX_BYTES });
  const read = readFields(await readFormData(request), reportForm(now));
  if (read.refused === undefined) return read.value;
  throw new FieldsRefused(
    Object.entries(read.refused.errors).map(([name, detail]) => ({ pointer: `/${name}`, detail })),
  );
}

function isForm(request: Request): boolean {
  const type = request.headers.get('Content-Type') ?? '';
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
}
