import type { JsonResume } from '~/features/resume/json-resume';
import type { WriterInput, Written } from '~/features/drafts/writer';
import { composeLines } from '../composing/compose-lines';
import { readNever } from '../composing/never';
import { writeBasics } from '../composing/resume/basics';
import { writeCertificates } from '../composing/resume/certificates';
import { writeEntries } from '../composing/resume/entries';
import { headlineOf } from '../composing/resume/headline';
import { writeLanguages } from '../composing/resume/languages';
import { Ledger } from '../composing/resume/ledger';
import { askQuestions } from '../composing/resume/questions';
import { noteRemovals } from '../composing/resume/removals';
import { gatherSkills, writeSkills } from '../composing/resume/skills';
import { wordingOf } from '../composing/words/wording';

/**
 * Writes a resume from a person's own answers without any model: the same input always gives the
 * same output. Every line is made of their words, moved and inflected and no more; what cannot
 * stand on a page as it is stays off it.
 *
 * @returns the resume, a claim with verbatim quotes for each of its statements, what was left out
 *   and why, and at most six questions. Empty answers give an empty resume.
 */
export function writeBuiltin({ interview, posting, framing }: WriterInput): Written {
  const never = readNever(interview);
  const ledger = new Ledger(interview, never);
  const lines = composeLines(interview, wordingOf(interview), never.forbids);
  const skills = gatherSkills(interview, lines.clauses, ledger);

  const contact = writeBasics(interview, ledger);
  const sections = writeEntries(interview, lines, { posting, framing }, ledger);
  const keywords = writeSkills(skills, posting, ledger);
  const certificates = writeCertificates(interview, lines.clauses, ledger);
  const languages = writeLanguages(interview, skills, ledger);
  const label = headlineOf(interview, ledger);
  const basics = {
    ...contact,
    ...(label === undefined ? {} : { label: ledger.claim('/basics/label', label) }),
  };
  const resume: JsonResume = {
    ...(Object.keys(basics).length === 0 ? {} : { basics }),
    ...sections,
    ...(keywords.length === 0 ? {} : { skills: keywords }),
    ...(certificates.length === 0 ? {} : { certificates }),
    ...(languages.length === 0 ? {} : { languages }),
  };
  noteRemovals(lines.clauses, ledger);
  askQuestions({ interview, lines, posting }, ledger);
  return {
    resume,
    claims: ledger.claims,
    removed: ledger.removed,
    questions: ledger.questions,
    model: null,
  };
}
