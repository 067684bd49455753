import type { JsonResume } from '~/features/resume/json-resume';
import type { WriterInput, Written } from '~/features/drafts/writer';
import { readNever } from './reading/never';
import { readInterview } from './reading/reading';
import { writeBasics } from './resume/basics';
import { writeCertificates, writeLanguages } from './resume/credentials';
import { readDenials } from './resume/denials';
import { writeEntries } from './resume/entries';
import { gatherLines } from './resume/entry-lines';
import { Ledger } from './resume/ledger';
import { askQuestions } from './resume/questions';
import { noteRemovals } from './resume/removals';
import { gatherSkills, writeSkills } from './resume/skills';
import { labelOf, summaryOf } from './resume/summary';
import { lexiconTerms } from './words/term-reader';

/**
 * Writes a resume from a person's own answers without any model: the same input always gives the
 * same output. It moves and inflects what was said and adds nothing; what it does not understand
 * it tidies, and what it is not sure of it leaves out and asks.
 *
 * @returns the resume, a claim with verbatim quotes for each of its statements, what was left out
 *   and why, and at most six questions. Empty answers give an empty resume.
 */
export function writeBuiltin({ interview, posting, framing }: WriterInput): Written {
  const never = readNever(interview, lexiconTerms.canonicalsOf);
  const ledger = new Ledger(interview, never);
  const preference = { posting, framing };
  const reading = readInterview(interview, never);
  const denials = readDenials(reading);
  const lines = gatherLines(interview, reading, lexiconTerms, ledger);
  const skills = gatherSkills(interview, reading, denials, posting, ledger);

  const contact = writeBasics(interview, ledger);
  const sections = writeEntries(interview, reading, lines, preference, ledger);
  const keywords = writeSkills(skills, posting, ledger);
  const certificates = writeCertificates(interview, skills, ledger);
  const languages = writeLanguages(interview, skills, ledger);
  const resume: JsonResume = {
    ...sections,
    ...(keywords.length === 0 ? {} : { skills: keywords }),
    ...(certificates.length === 0 ? {} : { certificates }),
    ...(languages.length === 0 ? {} : { languages }),
  };
  const label = labelOf(interview, ledger);
  const printed = [...lines.of.values(), lines.loose].flat();
  const summary = summaryOf(interview, reading, resume, printed, skills, preference, ledger);
  const basics = {
    ...contact,
    ...(label === undefined ? {} : { label: ledger.claim('/basics/label', label) }),
    ...(summary === undefined || never.forbids(summary.text)
      ? {}
      : { summary: ledger.claim('/basics/summary', summary) }),
  };
  noteRemovals(reading, ledger);
  askQuestions(interview, reading, lines, skills, denials, posting, ledger);
  return {
    resume: { ...(Object.keys(basics).length === 0 ? {} : { basics }), ...resume },
    claims: ledger.claims,
    removed: ledger.removed,
    questions: ledger.questions,
    model: null,
  };
}
