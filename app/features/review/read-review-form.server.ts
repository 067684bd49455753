import type { UploadReading } from '~/features/resume-import/upload-thread.server';
import { Failure } from '~/platform/failure';
import { chosenFile } from '~/platform/http/chosen-file';
import { plainIssue } from '~/platform/plain-issue';
import type { ResumeFile } from './resume-file';
import { reviewRequestSchema } from './review-request.schema';

/** What is reviewed. */
export interface ReviewTexts {
  resume: string;
  posting: string;
  /** Where the resume came in a file. */
  file?: ResumeFile;
}

interface ReadForm {
  /** Null where something is refused. */
  texts: ReviewTexts | null;
  errors: Record<string, string>;
}

interface Reading {
  uploads: Pick<UploadReading, 'read'>;
  /** Called before a file is read. @throws {Failure} where this one is too many. */
  beforeFile(): void;
}

/**
 * The texts of the form; a file is read where no resume was pasted.
 *
 * @throws {Failure} `exhausted` or `unavailable`, where a file cannot be read now.
 */
export async function readReviewForm(form: FormData, reading: Reading): Promise<ReadForm> {
  const values = pastedIn(form);
  const errors: Record<string, string> = {};
  for (const name of ['resume', 'posting']) {
    if (form.getAll(name).length > 1) errors[name] = `The ${name} came twice. Paste it once.`;
  }
  let resume = values.resume;
  let file: ResumeFile | undefined;
  const given = resume.trim() === '' ? chosenFile(form, 'file') : undefined;
  if (given !== undefined) {
    try {
      reading.beforeFile();
      const { text, hidden, columns, scanned } = await reading.uploads.read(
        new Uint8Array(await given.arrayBuffer()),
      );
      resume = text;
      file = { hidden, columns, scanned };
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
      errors['file'] = error.message;
    }
  }
  const read = reviewRequestSchema.safeParse(
    { resume, posting: values.posting },
    { error: plainIssue },
  );
  for (const { path, message } of read.error?.issues ?? []) {
    const name = path[0] === 'resume' && given !== undefined ? 'file' : String(path[0]);
    errors[name] ??= message;
  }
  const refused = Object.keys(errors).length > 0 || !read.success;
  const texts = refused ? null : { ...read.data, ...(file === undefined ? {} : { file }) };
  return { texts, errors };
}

/** What was pasted, to be shown again whatever comes of it. */
export const pastedIn = (form: FormData): { resume: string; posting: string } => ({
  resume: textAt(form, 'resume'),
  posting: textAt(form, 'posting'),
});

/** Forms send `\r\n`, which would count twice against the longest text there may be. */
function textAt(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
