import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { resumes, tailoredInterviews } from '#db/schema';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import { target as targetSchema } from '~/features/interview/answers/bodies';
import { addInterviewFrom, getInterview } from '~/features/interview/interviews.server';
import { getAnswers } from '~/features/interview/stored-answers.server';
import { titleOfPosting } from '~/features/posting/posting-title';
import { oneLine } from '~/features/resume/format/text';
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

const LABELS = { title: 'Job title', posting: 'Posting' } as const;

const refuse = (field: keyof OtherPosting, message: string): RefusedPosting => ({
  kind: 'refused',
  field,
  message,
});

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
  other: OtherPosting,
  now: Date,
): { kind: 'begun'; interviewId: string } | RefusedPosting {
  if (other.posting.trim() === '')
    return refuse('posting', 'Posting: paste the one you want to apply for.');
  const read = targetSchema.safeParse({ ...other, why: '' });
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path[0] === 'title' ? 'title' : 'posting';
    return refuse(field, `${LABELS[field]}: ${issue?.message ?? 'this cannot be read'}`);
  }
  const asked = read.data;
  // Untitled, it would be listed under the job the answers were first given for.
  const title = asked.title || oneLine(titleOfPosting(asked.posting) ?? '');
  return database.write((tx) => {
    const { resume, edited } = getWorkspace(tx, own);
    const { personId } = own;
    const { interviewId: told } = resume;
    const said = told === null ? edited.interview : getInterview(tx, personId, told).interview;
    const target = { ...asked, title: title || said.target.title };
    const from = { ...said, target };
    const interviewId = addInterviewFrom(tx, personId, { sample: resume.sample, from }, now);
    tx.insert(tailoredInterviews).values({ interviewId, resumeId: own.resumeId }).run();
    const { bodies } = getAnswers(tx, personId, interviewId, { slots: ['howYouWork'] });
    if (bodies.howYouWork !== undefined) keepTraitScores(tx, interviewId, bodies.howYouWork, now);
    return { kind: 'begun', interviewId };
  });
}

/** The resume an interview was begun from by tailoring; undefined where it was not, or it is deleted. */
export function findTailoredFrom(
  read: Reader,
  personId: string,
  interviewId: string | null,
): string | undefined {
  if (interviewId === null) return undefined;
  const row = read
    .select({ id: resumes.id })
    .from(tailoredInterviews)
    .innerJoin(resumes, eq(resumes.id, tailoredInterviews.resumeId))
    .where(
      and(
        eq(tailoredInterviews.interviewId, interviewId),
        eq(resumes.personId, personId),
        isNull(resumes.deletedAt),
      ),
    )
    .get();
  return row?.id;
}
