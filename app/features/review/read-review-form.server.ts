import { Failure } from '~/platform/failure';
import { plainIssue } from '~/platform/plain-issue';
import { reviewRequestSchema } from './review-request.schema';
import { textOfUpload } from './uploaded-text';

interface ReadForm {
  /** Null where something is refused. */
  texts: { resume: string; posting: string } | null;
  /** What was pasted, to be shown again. */
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** The texts of the form; a file is read where no resume was pasted. */
export async function readReviewForm(form: FormData): Promise<ReadForm> {
  const values = { resume: textAt(form, 'resume'), posting: textAt(form, 'posting') };
  const file = form.get('file');
  const errors: Record<string, string> = {};
  for (const name of ['resume', 'posting']) {
    if (form.getAll(name).length > 1) errors[name] = `The ${name} came twice. Paste it once.`;
  }
  let resume = values.resume;
  let from = 'resume';
  if (resume.trim() === '' && file instanceof File && file.size > 0) {
    from = 'file';
    try {
      resume = textOfUpload(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      errors['file'] = error.message;
    }
  }
  const read = reviewRequestSchema.safeParse(
    { resume, posting: values.posting },
    { error: plainIssue },
  );
  for (const { path, message } of read.error?.issues ?? []) {
    const name = path[0] === 'resume' ? from : String(path[0]);
    errors[name] ??= message;
  }
  const refused = Object.keys(errors).length > 0 || !read.success;
  return { texts: refused ? null : read.data, values, errors };
}

/** Forms send `\r\n`, which would count twice against the longest text there may be. */
function textAt(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
