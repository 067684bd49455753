import type { HistoryEntry } from '~/features/interview/interview';
import type { EducationEntry } from '~/features/resume/json-resume';
import { evidenceFor, readSource } from '../reading/source-text';
import { capitalise } from '../words/polish';
import { datesOf, field, titleOf } from './fields';
import type { Ledger, Proven } from './ledger';

const DEGREE =
  /^(?<type>(?:(?:BSc|BA|BEng|BEd|BBA|LLB|MSc|MA|MEng|MBA|MPhil|PhD|HND|HNC|B\.?\s?Sc\.?|M\.?\s?Sc\.?|B\.?A\.?|M\.?A\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|Ph\.?D\.?)(?:\s?\(Hons\))?|(?:Bachelor|Master|Associate|Doctor)(?:'s|’s)?(?: degree)?(?: of (?:Science|Arts|Engineering|Education|Business Administration|Laws|Commerce|Nursing|Philosophy))?|Diploma|Higher Diploma|Advanced Diploma|Postgraduate (?:Diploma|Certificate)|Certificate|Apprenticeship|A[- ]levels?|GCSEs?|Foundation degree|NVQ(?: Level \d)?|BTEC(?: Level \d)?|T[- ]level))(?![\p{L}])\.?(?:\s*(?:,|:|–|-|in|of)\s+|\s+)(?<area>\S.*)$/iu;
const GRADE =
  /\b(?:first[- ]class(?: honours)?|upper second(?:[- ]class)?|2[:.][12]|(?:with )?(?:distinction|merit)|(?:GPA|CGPA)(?: of)?:? ?\d(?:\.\d+)?(?: ?(?:\/|out of) ?\d+(?:\.\d)?)?|cum laude|magna cum laude|summa cum laude)(?![\p{L}\p{N}])/iu;
const COURSES =
  /\b(?:modules?|courses?|subjects?|units?)(?: (?:were|included|in|like|such as|i took))?:?\s+(?<list>[^.\n]+)/iu;

/** A course of study: degree and subject as given, grade and modules where the words name them. */
export function writeEducation(
  entry: HistoryEntry,
  index: number,
  at: string,
  ledger: Ledger,
): EducationEntry {
  const title = titleOf(index, ledger);
  const split = title && DEGREE.exec(title.text)?.groups;
  const words = `/history/${index}/words`;
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
    ...datesOf(entry, index, at, ledger),
    ...field('score', at, found(entry.words, words, GRADE, ledger), ledger),
    ...coursesOf(entry.words, words, at, ledger),
  };
}

/** The first match of a pattern in an answer, unless its sentence denies it. */
function found(
  answer: string,
  source: string,
  pattern: RegExp,
  ledger: Ledger,
): Proven | undefined {
  const read = readSource({ source, text: answer });
  const match = pattern.exec(read.text);
  if (match === null || ledger.never.forbids(match[0])) return undefined;
  if (
    /\b(?:not|no|never|almost|nearly|hope|expect|predicted)\b[^.]*$/iu.test(
      read.text.slice(0, match.index),
    )
  )
    return undefined;
  const evidence = evidenceFor(read, { start: match.index, end: match.index + match[0].length });
  return evidence && { text: capitalise(match[0].replace(/^with /iu, '')), evidence: [evidence] };
}

function coursesOf(
  answer: string,
  source: string,
  at: string,
  ledger: Ledger,
): { courses?: string[] } {
  const read = readSource({ source, text: answer });
  const match = COURSES.exec(read.text);
  const list = match?.groups?.['list'];
  if (match === null || list === undefined) return {};
  const start = match.index + match[0].length - list.length;
  const courses: string[] = [];
  for (const piece of list.matchAll(/[^,;]+?(?=\s*(?:[,;]|\band\b|$))/giu)) {
    const text = piece[0].replace(/^\s*(?:and\s+)?/iu, '').trim();
    if (
      text === '' ||
      text.split(/\s+/u).length > 5 ||
      /\b(?:i|my|we)\b/iu.test(text) ||
      ledger.never.forbids(text)
    )
      continue;
    const offset = start + piece.index + piece[0].indexOf(text);
    const evidence = evidenceFor(read, { start: offset, end: offset + text.length });
    if (evidence !== undefined)
      courses.push(
        ledger.claim(`${at}/courses/${courses.length}`, {
          text: capitalise(text),
          evidence: [evidence],
        }),
      );
  }
  return courses.length === 0 ? {} : { courses };
}
