import type { QuestionNumber } from '~/features/interview/catalogue/question';
import { findAnswer, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Claim } from '~/features/writing/draft';
import { nameSource } from './name-source';

/** A person's own words, with as much of the answer around them as makes sense of them. */
interface QuotedWords {
  before: string;
  quote: string;
  after: string;
  question: QuestionNumber | null;
  field: string;
}

/** One printed statement and everything it rests on. */
export interface Proof {
  /** JSON pointer into the resume. */
  path: string;
  text: string;
  words: QuotedWords[];
}

/** How much of the answer is shown on each side of a quote, in UTF-16 code units. */
const CONTEXT_LENGTH = 140;

/** The claims of a draft as the person reads them, in their order. */
export function proofsOf(claims: readonly Claim[], interview: Interview): Proof[] {
  return claims.map(({ path, text, evidence }) => ({
    path,
    text,
    words: evidence.map((each) => quotedWords(each, interview)),
  }));
}

function quotedWords(evidence: Evidence, interview: Interview): QuotedWords {
  const { source, quote, start, end } = evidence;
  const answer = findAnswer(interview, source) ?? quote;
  const verbatim = answer.slice(start, end) === quote;
  return {
    before: verbatim ? shortenStart(answer.slice(0, start)) : '',
    quote,
    after: verbatim ? shortenEnd(answer.slice(end)) : '',
    ...nameSource(interview, source),
  };
}

function shortenStart(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  return `… ${text.slice(-CONTEXT_LENGTH).replace(/^\S*\s+/u, '')}`;
}

function shortenEnd(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  return `${text.slice(0, CONTEXT_LENGTH).replace(/\s+\S*$/u, '')} …`;
}
