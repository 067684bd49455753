import { readInterviewFile } from '~/features/interview/interview-file';
import { INTERVIEW_FORMAT } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import { Failure } from '~/platform/failure';
import { answersAsResume } from '../answers-as-resume';
import { isObject, noNotes, textOf, type JsonObject, type Notes, type ReadDocument } from './document'; // prettier-ignore
import { isFresh, readFresh } from './fresh';
import { isJsonResume, readJsonResume } from './json-resume-forms';
import { isReactiveResume, readReactiveResume } from './reactive-resume';

/** Forms of other tools that are told apart only to be refused by their names. */
const REFUSED: readonly (readonly [is: (value: JsonObject) => boolean, name: string])[] = [
  [(value) => 'SkillsPassport' in value || 'learnerInfo' in value, 'a Europass document'],
  [(value) => 'jobPostings' in value || 'responsibilities' in value, 'a job posting'],
];

/**
 * A resume by the keys of its JSON file: JSON Resume of any version, our answers or drafts,
 * Reactive Resume, FRESH.
 *
 * @throws {Failure} `invalid`, naming the form where it is one that is not read.
 */
export function readJson(text: string): ReadDocument {
  const value = parse(text);
  if (!isObject(value)) throw refusal();
  const notes = noNotes();
  const resume = readAs(value, text, notes);
  if (!saysSomething(resume)) throw refusal();
  return { resume, ...notes };
}

function readAs(value: JsonObject, text: string, notes: Notes): JsonResume {
  const format = textOf(value['format']);
  if (format === INTERVIEW_FORMAT) return answersAsResume(readInterviewFile(text));
  const inside = value['resume'];
  if (format.startsWith('cvstomize/') && isObject(inside)) return readJsonResume(inside, notes);
  if (isReactiveResume(value)) return readReactiveResume(value, notes);
  if (isFresh(value)) return readFresh(value, notes);
  if (isJsonResume(value)) return readJsonResume(value, notes);
  const known = REFUSED.find(([is]) => is(value));
  throw known === undefined
    ? refusal()
    : new Failure(
        'invalid',
        `This JSON file is ${known[1]}, which is not read here. Save the resume as PDF, Word or JSON Resume, or paste it as text.`,
      );
}

/** Whether there is a text in any part that a resume has. */
function saysSomething({ basics, work, education, ...rest }: JsonResume): boolean {
  const { skills, projects, volunteer } = rest;
  return [basics, work, education, skills, projects, volunteer].some((part) => hasText(part));
}

function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasText);
  if (isObject(value)) return Object.values(value).some(hasText);
  return typeof value === 'string' && value.trim() !== '';
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
    'This JSON file is no JSON Resume and no file of answers. Download it again, or paste the resume as text.',
  );
