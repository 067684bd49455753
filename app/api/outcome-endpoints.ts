import { z } from 'zod';
import { salary, sentDocument } from '~/features/outcomes/outcome';
import { OUTCOME_STATES } from '~/features/outcomes/outcome-states';
import { reportRequest } from '~/features/outcomes/report-fields';
import { CALLER_REFUSALS } from './caller-refusals';
import { describedProblem } from './described-problem';
import type { Endpoint } from './endpoint';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .describe('YYYY-MM-DD');

const report = z.object({
  state: z.enum(OUTCOME_STATES),
  happenedOn: day,
  sentOn: day,
  salary: salary.nullable(),
  notes: z.string(),
  sent: sentDocument.nullable().describe('The document this is about, to its bytes'),
  via: z.enum(['page', 'api', 'mail', 'board', 'import']),
  reportedAt: z.string().describe('ISO 8601, UTC'),
});

/** What is known of a resume's outcome. */
export const outcomeSchema = z.object({
  resumeId: z.string(),
  state: z.enum(OUTCOME_STATES).nullable().describe('Null where nothing was told yet'),
  sentOn: day.describe('As told, or the day of the first download'),
  history: z.array(report).describe('What was told, the newest first'),
});

const OUTCOME = { name: 'Outcome', schema: outcomeSchema };
const id = [{ name: 'id', description: 'Of one’s own resume' }];
const REFUSALS = {
  ...CALLER_REFUSALS,
  404: describedProblem('There is no such resume, or it is somebody else’s'),
  429: describedProblem(
    'More than 100 requests in 15 minutes; `Retry-After` says when to come back',
  ),
};

/** Tells and reads what came of a resume. */
export const OUTCOME_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/resume/{id}/outcome',
    operationId: 'getOutcome',
    summary: 'What came of a resume',
    description: 'What its owner told so far, and which bytes it is about.',
    tag: 'outcomes',
    parameters: id,
    scope: 'outcomes',
    responses: { 200: { description: 'What is known', body: OUTCOME }, ...REFUSALS },
  },
  {
    method: 'post',
    path: '/api/resume/{id}/report-outcome',
    operationId: 'reportOutcome',
    summary: 'Tell what came of a resume',
    description:
      'Adds to its history; the newest counts. Telling the same twice changes nothing. A form with the fields of the page is taken, too: it is led back to the page where it accepts HTML.',
    tag: 'outcomes',
    parameters: id,
    request: { name: 'OutcomeReport', schema: reportRequest(new Date(0)) },
    scope: 'outcomes',
    responses: {
      200: {
        description: 'It is kept',
        body: {
          name: 'OutcomeThanks',
          schema: outcomeSchema.extend({ message: z.string() }),
        },
      },
      ...REFUSALS,
      400: describedProblem('The body is no JSON'),
      409: describedProblem('The resume is a sample'),
      413: describedProblem('The body is too large'),
      415: describedProblem('The body is neither JSON nor a form'),
      422: describedProblem('Something in it cannot be taken; `errors` say what'),
    },
  },
];
