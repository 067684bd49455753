import { Failure } from '~/platform/failure';
import { plainIssue } from '~/platform/plain-issue';
import { disassemble, UnreadableAnswers } from './answers/disassemble';
import { interview, INTERVIEW_FORMAT, type Interview } from './interview';

/** The largest file of answers that is read, in UTF-16 code units. */
export const INTERVIEW_FILE_MAX_LENGTH = 1_000_000;

/** The answers as the file a person downloads. */
export function writeInterviewFile(answers: Interview): string {
  return `${JSON.stringify(answers, null, 2)}\n`;
}

/**
 * Reads a file of answers.
 *
 * @throws {Failure} `invalid`, saying what is wrong with it, where it is none or a question would
 *   refuse an answer.
 */
export function readInterviewFile(text: string): Interview {
  if (text.trim() === '') throw new Failure('invalid', 'Choose a file of answers first.');
  if (text.length > INTERVIEW_FILE_MAX_LENGTH) {
    throw new Failure('invalid', 'This file is larger than 1 MB. A file of answers never is.');
  }
  const read = interview.safeParse(jsonOf(text), { error: plainIssue });
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new Failure(
      'invalid',
      where === '' || where === 'format'
        ? `This is no file of answers: it does not say “${INTERVIEW_FORMAT}”.`
        : `This file cannot be read at ${where}: ${withoutStop(issue?.message ?? 'unknown')}.`,
    );
  }
  try {
    disassemble(read.data);
  } catch (error) {
    if (error instanceof UnreadableAnswers) {
      throw new Failure('invalid', error.problems[0] ?? error.message, { cause: error });
    }
    throw error;
  }
  return read.data;
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
