import type { HistoryEntry } from '~/features/interview/interview';
import { evidenceOf } from '../bullet';
import type { Interview } from '~/features/interview/interview';
import type { EducationEntry } from '~/features/resume/json-resume';
import type { ComposedLine } from '../line-builder';
import { capitalise } from '../words/mend';
import { datesOf, field, titleOf } from './fields';
import type { Ledger } from './ledger';

const DEGREE =
  /^(?<type>(?:(?:BSc|BA|BS|BEng|BEd|BBA|LLB|MSc|MA|MS|MEng|MBA|MPhil|PhD|AAS|AA|AS|HND|HNC|PGCE|B\.?\s?Sc\.?|M\.?\s?Sc\.?|B\.?A\.?|M\.?A\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|Ph\.?D\.?)(?:\s?\(Hons\))?|(?:Bachelor|Master|Associate|Doctor)(?:'s|’s)?(?: degree)?(?: of (?:Science|Arts|Engineering|Education|Business Administration|Laws|Commerce|Nursing|Philosophy))?|Diploma|Higher Diploma|Advanced Diploma|Postgraduate (?:Diploma|Certificate)|Certificate|Apprenticeship|Foundation degree|NVQ(?: Level \d)?|BTEC(?: Level \d)?|T[- ]level))(?![\p{L}])\.?(?:\s*(?:,|:|–|-|in|of)\s+|\s+)(?<area>\S.*)$/iu;
export const GRADE =
  /^(?:first[- ]class(?: honours)?|upper second(?:[- ]class)?|2[:.][12]|(?:with )?(?:distinction|merit)|(?:\p{N}(?:[.,]\p{N}+)? )?C?GPA(?: of)?:?(?: ?\p{N}(?:[.,]\p{N}+)?(?: ?(?:\/|out of) ?\p{N}+(?:\.\p{N})?)?)?|(?:magna |summa )?cum laude)$/iu;

/** A course of study: degree and subject as typed, its grade, and what the person says of it. */
export function writeEducation(
  interview: Interview,
  { index, at, told }: { index: number; at: string; told: readonly ComposedLine[] },
  ledger: Ledger,
): EducationEntry {
  const entry: HistoryEntry | undefined = interview.history[index];
  const title = titleOf(index, ledger);
  const split = title && DEGREE.exec(title.text)?.groups;
  const grade = told.find(({ text }) => GRADE.test(text));
  const rows = told.filter((line) => line !== grade && !ledger.never.forbids(line.text));
  return {
    ...field('institution', at, ledger.given(`/history/${index}/organisation`), ledger),
    ...(title === undefined
      ? {}
      : split?.['type'] === undefined || split['area'] === undefined
        ? field('area', at, title, ledger)
        : {
            ...field('studyType', at, { ...title, text: split['type'] }, ledger),
            ...field('area', at, { ...title, text: split['area'] }, ledger),
          }),
    ...(entry === undefined ? {} : datesOf(entry, index, at, ledger)),
    ...(grade === undefined
      ? {}
      : field(
          'score',
          at,
          { ...grade, text: capitalise(grade.text), evidence: evidenceOf(interview, grade.proof) },
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
