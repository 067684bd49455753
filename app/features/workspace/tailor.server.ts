import type { Database } from '#db/client';
import { getWorkspace } from '~/features/editing/workspaces.server';
import { POSTING_MAX_LENGTH } from '~/features/interview/interview';
import { addInterviewFrom, getInterview } from '~/features/interview/interviews.server';
import { getAnswers } from '~/features/interview/stored-answers.server';
import { keepTraitScores } from '~/features/personality/how-you-work.server';

/** Another job the same person applies for. */
export interface OtherPosting {
  title: string;
  posting: string;
}

/** Why nothing was begun, and the field it is about. */
export interface RefusedPosting {
  kind: 'refused';
  field: keyof OtherPosting;
  message: string;
}

/**
 * Begins a resume for another posting from everything the person said for this one: answers, lines
 * they changed or took off, and how they work. Why they want the job is left for them to say anew.
 *
 * @returns the id of the interview to look over and make it from, or what is wrong with the posting.
 * @throws {NotFound}
 * @throws {Failure} `exhausted` where the person keeps too many interviews already.
 */
export function tailorResume(
  database: Database,
  own: { personId: string; resumeId: string },
  { title, posting }: OtherPosting,
  now: Date,
): { kind: 'begun'; interviewId: string } | RefusedPosting {
  const text = posting.trim();
  const refuse = (field: keyof OtherPosting, message: string) =>
    ({ kind: 'refused', field, message }) as const;
  if (text === '') return refuse('posting', 'Paste the posting you want to apply for.');
  if (text.length > POSTING_MAX_LENGTH)
    return refuse(
      'posting',
      `Keep it under ${POSTING_MAX_LENGTH.toLocaleString('en')} characters.`,
    );
  if (title.trim().length > 300) return refuse('title', 'Keep it under 300 characters.');
  return database.write((tx) => {
    const { resume, edited } = getWorkspace(tx, own);
    const { personId } = own;
    const { interviewId: told } = resume;
    const said = told === null ? edited.interview : getInterview(tx, personId, told).interview;
    const target = { ...said.target, title: title.trim() || said.target.title, why: '' };
    const from = { ...said, target: { ...target, posting: text } };
    const interviewId = addInterviewFrom(tx, personId, { sample: resume.sample, from }, now);
    const { bodies } = getAnswers(tx, personId, interviewId, { slots: ['howYouWork'] });
    if (bodies.howYouWork !== undefined) keepTraitScores(tx, interviewId, bodies.howYouWork, now);
    return { kind: 'begun', interviewId };
  });
}
