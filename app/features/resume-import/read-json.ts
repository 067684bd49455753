import { readInterviewFile } from '~/features/interview/interview-file';
import { INTERVIEW_FORMAT } from '~/features/interview/interview';
import { toMarkdown } from '~/features/resume/export/markdown';
import { jsonResume } from '~/features/resume/json-resume';
import { Failure } from '~/platform/failure';
import { answersAsResume } from './answers-as-resume';

/**
 * A resume of our own JSON files, as Markdown: JSON Resume, or the answers of an interview.
 *
 * @throws {Failure} `invalid`
 */
export function readJson(text: string): string {
  const value = parse(text);
  const isAnswers =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === INTERVIEW_FORMAT;
  if (isAnswers) return toMarkdown(answersAsResume(readInterviewFile(text)));
  const read = jsonResume.safeParse(value);
  if (!read.success || (read.data.basics ?? read.data.work ?? read.data.education) === undefined) {
    throw refusal();
  }
  return toMarkdown(read.data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw Object.assign(refusal(), { cause });
  }
}

const refusal = (): Failure =>
  new Failure(
    'invalid',
    'This JSON file is no JSON Resume and no file of answers. Download it anew, or paste the resume as text.',
  );
