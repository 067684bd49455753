import { z } from 'zod';
import { CALLER_REFUSALS } from './caller-refusals';
import { describedProblem } from './described-problem';
import type { Endpoint } from './endpoint';

const resume = z.object({
  id: z.string(),
  title: z.string(),
  versions: z.int().min(1),
  changedAt: z.string().describe('ISO 8601, UTC'),
});

/** A person's resumes, as programs are told of them. */
export const resumeListSchema = z.object({ resumes: z.array(resume) });

/** Reads one's own resumes. */
export const RESUME_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/resumes',
    operationId: 'listResumes',
    summary: 'Your resumes',
    description: 'Those that are not archived, the one changed last first.',
    tag: 'resumes',
    scope: 'resumes',
    responses: {
      200: { description: 'The list', body: { name: 'ResumeList', schema: resumeListSchema } },
      ...CALLER_REFUSALS,
    },
  },
  {
    method: 'get',
    path: '/api/resume/{id}',
    operationId: 'getResume',
    summary: 'A resume',
    description: 'The newest version as it was printed, in the JSON Resume format.',
    tag: 'resumes',
    parameters: [{ name: 'id', description: 'Of one’s own resume' }],
    scope: 'resumes',
    responses: {
      200: {
        description: 'The resume',
        body: {
          name: 'JsonResume',
          schema: z.looseObject({ basics: z.looseObject({}).exactOptional() }),
        },
      },
      ...CALLER_REFUSALS,
      404: describedProblem('There is no such resume, or it is somebody else’s'),
    },
  },
];
