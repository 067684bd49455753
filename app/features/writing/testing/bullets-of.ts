import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { writeBuiltin } from '../builtin/write-builtin';
import { inputOf } from './read-sample';

/** The page of somebody with one job, and what else they answered. */
export const pageOf = (more: object) =>
  writeBuiltin(
    inputOf(
      schema.parse({
        format: INTERVIEW_FORMAT,
        history: [
          { id: 'h1', title: 'Clerk', organisation: 'Fern', start: '2018', end: 'present' },
        ],
        ...more,
      }),
    ),
  ).resume;

/** A story as typed, with when its job ended. */
export interface ToldStory {
  question?: number;
  situation?: string;
  action?: string;
  result?: string;
  end?: string;
}

/** The bullets of one story told in these words. */
export function bulletsOf({ question = 5, end = '2022', ...story }: ToldStory): string[] {
  const interview = schema.parse({
    format: INTERVIEW_FORMAT,
    history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern', start: '2018', end }],
    stories: [{ question, historyId: 'h1', ...story }],
  });
  return writeBuiltin(inputOf(interview)).resume.work?.[0]?.highlights ?? [];
}
