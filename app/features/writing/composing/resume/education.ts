import { findAnswer } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { isUnfinished } from '~/features/interview/unfinished';
import type { EducationEntry } from '~/features/resume/json-resume';
import { evidenceOf } from '../bullet';
import type { ComposedLine } from '../line-builder';
import { capitalise } from '../words/mend';
import { credentialStatus } from '~/features/interview/credentials/credential-status';
import { datesOf, field, titleOf } from './fields';
import type { Ledger, Proven } from './ledger';

const DEGREE =
  /^(?<type>(?:(?:BSc|BA|BS|BEng|BEd|BBA|LLB|MSc|MA|MS|MEng|MBA|MPhil|PhD|AAS|AA|AS|HND|HNC|PGCE|B\.?\s?Sc\.?|M\.?\s?Sc\.?|B\.?A\.?|M\.?A\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|Ph\.?D\.?)(?:\s?\(Hons\))?|(?:Bachelor|Master|Associate|Doctor)(?:'s|’s)?(?: degree)?(?: of (?:Science|Arts|Engineering|Education|Business Administration|Laws|Commerce|Nursing|Philosophy))?|Diploma|Higher Diploma|Advanced Diploma|Postgraduate (?:Diploma|Certificate)|Cert(?:ificate|\.)?(?: (?:I{1,3}|IV|V|\d))?|Apprenticeship|Foundation degree|(?:NVQ|SVQ|BTEC)(?: (?:Level )?\d)?|Level \d(?: (?:NVQ|BTEC|Award|(?:Extended )?Diploma|Certificate))?|T[- ]level))(?![\p{L}])\.?(?:\s*(?:,|:|–|-|in|of)\s+|\s+)(?<area>\S.*)$/iu;
export const GRADE =
  /^(?:first[- ]class(?: honours)?|upper second(?:[- ]class)?|2[:.][12]|(?:with )?(?:distinction|merit)|(?:\p{N}(?:[.,]\p{N}+)? )?C?GPA(?: of)?:?(?: ?\p{N}(?:[.,]\p{N}+)?(?: ?(?:\/|out of) ?\p{N}+(?:\.\p{N})?)?)?|(?:magna |summa )?cum laude)$/iu;

/** A course of study: degree and subject as typed, its grade, and what the person says of it. */
export function writeEducation(
  interview: Interview,
  { index, at, told }: { index: number; at: string; told: readonly ComposedLine[] },
  ledger: Ledger,
): EducationEntry {
  const entry: HistoryEntry | undefined = interview.history[index];
  const title = withState(titleOf(index, ledger), entry, index, ledger);
  const split = title && DEGREE.exec(title.text)?.groups;
  const grade = told.find(({ text }) => GRADE.test(withoutGot(text)));
  const rows = told.filter(
    (line) =>
      line !== grade &&
      !ledger.never.forbids(line.text) &&
      !WEAK_GRADE.test(line.text) &&
      !MODE_OF_STUDY.test(line.text) &&
      !isAnsweredNo(interview, line),
  );
  return {
    ...field('institution', at, ledger.given(`/history/${index}/organisation`), ledger),
    ...(title === undefined
      ? {}
      : split?.['type'] === undefined || split['area'] === undefined
        ? field('area', at, title, ledger)
        : {
            ...field('studyType', at, { ...title, text: split['type'] }, ledger),
            ...field('area', at, { ...title, text: capitalise(split['area']) }, ledger),
          }),
    ...(entry === undefined ? {} : datesOf(entry, index, at, ledger)),
    ...(grade === undefined
      ? {}
      : field(
          'score',
          at,
          {
            ...grade,
            text: capitalise(withoutGot(grade.text)),
            evidence: evidenceOf(interview, grade.proof),
          },
          ledger,
        )),
    ...(rows.length === 0
      ? {}
      : {
          courses: rows.map((line, row) =>
            ledger.claim(`${at}/courses/${row}`, {
              ...line,
              evidence: evidenceOf(interview, line.proof),
            }),
          ),
        }),
  };
}

/** "got distinction": the grade itself. */
const withoutGot = (text: string): string =>
  text.replace(/^(?:i )?(?:got|passed(?: it)?(?: with)?|achieved|was awarded|awarded|graded|finished with)\s+(?:an? )?/iu, ''); // prettier-ignore

/** When somebody went there is no course. */
const MODE_OF_STUDY =
  /^(?:evenings?|nights?|days?|weekends?|saturdays?|part[- ]time|full[- ]time|online|distance|day release)(?: (?:class(?:es)?|courses?|study|learning|school|release))?$/iu;

/** "B minus": a mark somebody gives because they were asked. */
const WEAK_GRADE = /\b[B-F] ?(?:minus\b|[-–](?![\p{L}\p{N}]))/u;

/** "University Entrance: no": what is answered with no is not there. */
function isAnsweredNo(interview: Interview, { proof }: ComposedLine): boolean {
  return evidenceOf(interview, proof).some(({ source, end }) =>
    /^\s*[:–—-]\s*(?:no|not|none|never)\b/iu.test((findAnswer(interview, source) ?? '').slice(end)),
  );
}

/** The title with what keeps it from being taken for a degree that is held. */
function withState(
  title: Proven | undefined,
  entry: HistoryEntry | undefined,
  index: number,
  ledger: Ledger,
): Proven | undefined {
  if (title === undefined || entry === undefined) return title;
  const { words, start, end } = entry;
  const state = isUnfinished(words)
    ? 'not completed'
    : end === 'present' || (end === '' && start !== '' && credentialStatus(words) === 'progress')
      ? 'in progress'
      : '';
  const said = ledger.given(`/history/${index}/${end === 'present' ? 'end' : 'words'}`);
  if (state === '' || said === undefined || title.text.toLowerCase().includes(state)) return title;
  const bracket = /\)$/u.test(title.text);
  const text = bracket ? title.text.replace(/\)$/u, `, ${state})`) : `${title.text} (${state})`;
  return { text, evidence: [...title.evidence, ...said.evidence] };
}
