import type { JsonResume } from '~/features/resume/json-resume';
import type { ResumeImport } from './import.schema';
import { readingAsResume } from './reading-as-resume';
import { readResume, RESUME_MAX_LENGTH } from './resume-text/read-resume';
import { type ReadUpload } from './upload';
import { HIDDEN_TEXT_LABELS } from './hidden-text';

const CERTAIN = 1;

/**
 * A resume that was read from a file, with how sure each field is: by the keys of the file where
 * it has such, or else from its text. Deterministic and pure.
 */
export function importResume(upload: ReadUpload): ResumeImport {
  const { resume, confidence, unread, warnings } = upload.document ?? readTextOf(upload);
  return {
    resume,
    confidence: confidenceOf(resume, confidence, CERTAIN),
    unread,
    hidden: upload.hidden.map((one) => ({ text: one.text, why: HIDDEN_TEXT_LABELS[one.way] })),
    warnings,
  };
}

/** What a file without keys of its own says. */
function readTextOf({
  text,
  columns,
  scanned,
}: ReadUpload): Pick<ResumeImport, 'resume' | 'confidence' | 'unread' | 'warnings'> {
  const reading = readResume(text);
  const { resume, confidence, unread } = readingAsResume(reading);
  const warnings = [
    ...(text.length > RESUME_MAX_LENGTH
      ? [`Only the first ${RESUME_MAX_LENGTH.toLocaleString('en')} characters were read.`]
      : []),
    ...(scanned ? ['The pages are pictures; their text was recognised by a scanner.'] : []),
    ...(columns || reading.columns ? ['The text stood in two columns.'] : []),
    ...reading.removed.map(({ what, count }) => `${count} ${what} were left out.`),
    ...(unread.length > 0
      ? ['Some text was read but is in no field; it is listed as unread.']
      : []),
  ];
  return { resume, confidence, unread, warnings };
}

/** Every text of the resume with how sure it is. */
function confidenceOf(
  resume: JsonResume,
  known: Readonly<Record<string, number>>,
  others: number,
): Record<string, number> {
  const confidence: Record<string, number> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value !== '') confidence[path] = known[path] ?? others;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
      }
    }
  };
  walk(resume, '');
  return confidence;
}
