import { quote } from '~/features/interview/evidence';
import { readDates } from '~/features/language/dates';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import type { Finding } from '../problem';
import { findPhrase } from './phrase';
import type { Place } from './place';
import { bareName } from './certificates';

/** Judges a date of an entry against the dates of the answer the entry is about. */
export function judgeDate({ string, row, siblings }: Place, answers: Answers): Finding {
  const given = string.text.trim();
  if (row !== undefined && (string.field === 'start' || string.field === 'end')) {
    const answer = row[string.field];
    const source = `/history/${answers.interview.history.indexOf(row)}/${string.field}`;
    if (isLessExact(given, answer)) return supported(answers, source);
    return {
      problems: [
        answer === ''
          ? { verdict: 'unsupported', kind: 'date', reason: 'You gave no date here.', against: [] }
          : {
              verdict: 'contradicted',
              kind: 'date',
              reason: `You wrote “${answer}”.`,
              against: supported(answers, source).evidence,
            },
      ],
      evidence: [],
    };
  }
  const name = bareName(siblings.find(({ field }) => field === 'certificate')?.text);
  for (const [index, certificate] of answers.interview.skills.certificates.entries()) {
    const source = `/skills/certificates/${index}`;
    const named =
      name !== undefined &&
      findPhrase(
        name,
        answers.passages.filter((passage) => passage.source === `${source}/name`),
        answers,
        { name: true },
      ).standing === 'said';
    if (named)
      return isLessExact(given, certificate.date)
        ? supported(answers, `${source}/date`)
        : wrong(certificate.date);
  }
  return inProse(
    given,
    siblings.filter(({ field }) => field !== 'prose').map(({ text }) => text),
    answers,
  );
}

const wrong = (date: string): Finding => ({
  problems: [
    {
      verdict: 'unsupported',
      kind: 'date',
      reason: date === '' ? 'You gave no date for this.' : `You wrote “${date}”.`,
      against: [],
    },
  ],
  evidence: [],
});

/** `2019` of `2019-04`; `present` of `present`. */
function isLessExact(given: string, answer: string): boolean {
  if (answer === '') return false;
  if (given.toLowerCase() === answer.toLowerCase() || answer.startsWith(`${given}-`)) return true;
  const [mine] = readDates(tokensOf(given), given);
  const dashed = answer.trim().replace(/^(\d{4})[/.](\d{1,2})$/u, '$1-$2');
  const [theirs] = readDates(tokensOf(dashed), dashed);
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.year === theirs.year &&
    (mine.month === null || mine.month === theirs.month) &&
    (mine.day === null || mine.day === theirs.day)
  );
}

/** A date said in the same answer as what it dates. */
function inProse(given: string, about: readonly string[], answers: Answers): Finding {
  const [date] = readDates(tokensOf(given), given);
  for (const passage of answers.passages) {
    if (
      passage.wish ||
      !about.some((text) => passage.text.toLowerCase().includes(text.toLowerCase()))
    )
      continue;
    const known = passage.statements.dates.find(
      (said) =>
        date !== undefined &&
        said.year === date.year &&
        (date.month === null || said.month === date.month),
    );
    if (known !== undefined)
      return { problems: [], evidence: [quote(passage, 0, passage.text.length)] };
  }
  return wrong('');
}

function supported(answers: Answers, source: string): Finding {
  const passage = answers.passages.find((candidate) => candidate.source === source);
  return {
    problems: [],
    evidence: passage === undefined ? [] : [quote(passage, 0, passage.text.length)],
  };
}
