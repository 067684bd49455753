import { createHash } from 'node:crypto';
import type { Database } from '#db/client';
import { forWriting } from '~/features/interview/for-writing';
import { countInjections } from '~/features/interview/prompt-injections/injection-counts.server';
import { injectionsInInterview } from '~/features/interview/prompt-injections/place-injections';
import { getInterview } from '~/features/interview/interviews.server';
import { getFraming } from '~/features/personality/framings.server';
import type { Posting } from '~/features/posting/posting';
import type { Layout } from '~/features/templates/template';
import { SubmitRefused, submitGeneration, type GenerationInput } from './generations.server';

/**
 * Submits one's own interview as it stands now. Sending the same form twice is one submit; sending
 * it again after an answer, the framing or the layout changed is another.
 *
 * @param submit.posting as it was read and corrected; null for none.
 * @returns the generation's id.
 * @throws {NotFound} where the interview is not theirs.
 * @throws {SubmitRefused} `invalid` where there is nothing to write from yet.
 */
export function submitFromForm(
  database: Database,
  personId: string,
  submit: { interviewId: string; idempotencyKey: string; layout: Layout; posting: Posting | null },
  now: Date,
): string {
  const { interview, sample } = getInterview(database.read, personId, submit.interviewId);
  const hasHistory = interview.history.length > 0;
  const hasStory = interview.stories.some(
    ({ action, result }) => `${action}${result}`.trim() !== '',
  );
  if (!hasHistory && !hasStory) {
    throw new SubmitRefused(
      'invalid',
      'There is nothing to write from yet. Tell us one place you worked or studied, or one result.',
    );
  }
  countInjections(database, injectionsInInterview(interview), now);
  const input: GenerationInput = {
    // Traits decide what leads, by way of the framing; neither a writer nor this row sees them.
    interview: forWriting(interview),
    framing: getFraming(database.read, personId, submit.interviewId, interview, submit.posting),
    layout: submit.layout,
    sample,
  };
  const content = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return submitGeneration(
    database,
    personId,
    {
      interviewId: submit.interviewId,
      idempotencyKey: `${submit.idempotencyKey}.${content}`,
      input,
    },
    now,
  );
}
