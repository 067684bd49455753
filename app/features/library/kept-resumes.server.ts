import { and, eq, isNull, sql } from 'drizzle-orm';
import { resumes, resumeVersions } from '#db/schema';

/** Deleted resumes are nobody's to read; their owner can only bring them back. */
export const isKept = isNull(resumes.deletedAt);

/** That a resume is somebody's own, and not deleted. */
export const isOwnAndKept = ({ personId, resumeId }: { personId: string; resumeId: string }) =>
  and(eq(resumes.id, resumeId), eq(resumes.personId, personId), isKept);

/** That a version is the newest of its resume. */
export const isNewestVersion = sql`${resumeVersions.version} = (select max(newest.version) from resume_versions newest where newest.resume_id = ${resumes.id})`;
