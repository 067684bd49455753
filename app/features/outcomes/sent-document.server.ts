import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { downloads, exposures } from '#db/schema';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { readJobType } from '~/features/personality/job-type';
import { postingHash } from './application-key.server';
import type { SentDocument } from './outcome';

/**
 * What was sent of one's own resume: the version that is named, else the one downloaded last, else
 * the newest. Its hash is the one it had when it was downloaded: printing it again may change it.
 *
 * @throws {NotFound}
 */
export function sentDocumentOf(
  read: Pick<Reader, 'select'>,
  personId: string,
  resumeId: string,
  version: number | null,
): { resume: Resume; sent: SentDocument } {
  const taken = read
    .select()
    .from(downloads)
    .where(eq(downloads.resumeId, resumeId))
    .orderBy(desc(downloads.at))
    .all()
    .filter((download) => version === null || download.version === version)[0];
  const resume = getResume(read as Reader, personId, resumeId, version ?? taken?.version);
  const { draft, source, layout } = resume;
  const { interview, posting } = source;
  const text = interview.target.posting;
  return {
    resume,
    sent: {
      version: resume.version,
      pdfSha256: taken?.pdfSha256 ?? resume.pdfSha256,
      template: layout.template,
      framing: draft.framing.map(({ behaviour }) => behaviour),
      jobType: readJobType(interview.target.title, posting)?.type ?? null,
      posting:
        text.trim() === ''
          ? null
          : {
              title: posting?.title ?? null,
              company: posting?.company ?? null,
              sha256: postingHash(text),
            },
      writer: { name: draft.writer.name, model: draft.writer.model },
      variants: read
        .select({ experiment: exposures.experiment, variant: exposures.variant })
        .from(exposures)
        .where(eq(exposures.personId, personId))
        .orderBy(exposures.experiment)
        .all(),
    },
  };
}
