import { readStatements } from '../../language/statements';
import { indexPassage, indexWords } from '../answers/passage-index';
import { unitOf, type Answers } from '../answers/read-answers';
import type { Finding } from '../problem';
import { judgeProse } from './judge-prose';

/** Greetings and closings, which say nothing about the person. */
const FORM =
  /^(?:dear\b[^.!?]{0,80}|(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|regards|sincerely|thank you(?: for (?:your time|your consideration|reading)[^.!?]{0,60})?|i look forward to (?:hearing from|meeting|talking to|speaking with) you)[\s,.!]*)[,:.!]?$/i;
/** Sentences that apply, in which the post and the company may be named. */
const APPLIES =
  /\b(?:apply|applying|application|position|post|vacancy|role|would like to|would welcome|interested in|your (?:team|company|site))\b/i;

export interface JudgedSentence {
  path: string;
  text: string;
  finding: Finding;
}

/** Judges a letter sentence by sentence; paths are `/coverLetter/0`, `/coverLetter/1`, … */
export function judgeLetter(letter: string, answers: Answers): JudgedSentence[] {
  return sentencesOf(letter).flatMap((text, index) => {
    const closing = FORM.test(text) || text === answers.interview.person.name;
    if (closing) return [];
    return [
      {
        path: `/coverLetter/${index}`,
        text,
        finding: judgeProse(text, null, APPLIES.test(text) ? withTarget(answers) : answers),
      },
    ];
  });
}

function sentencesOf(letter: string): string[] {
  return letter
    .split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => readStatements(sentence).words.length > 0);
}

/** The answers with what the person applies for: the wish and the head of the posting. */
function withTarget(answers: Answers): Answers {
  const { target } = answers.interview;
  const head = target.posting.split('\n').slice(0, 3).join('\n');
  const text = [
    'I apply for the position, post, role, vacancy, application',
    target.title,
    target.why,
    head,
  ].join('\n');
  const passage = indexPassage(
    { source: '/target/title', text },
    { row: null, wish: true, list: false },
    answers.language,
    new Set(),
  );
  for (const word of passage.statements.words) {
    word.planned = false;
    word.agent = 'self';
  }
  const passages = [...answers.passages, passage];
  return {
    ...answers,
    passages,
    index: indexWords(passages),
    units: [...answers.units, unitOf(null, [passage])],
  };
}
