import { findAnswer, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Claim } from '~/features/drafts/draft';
import { nameSource } from './name-source';

/** A person's own words, with as much of the answer around them as makes sense of them. */
interface QuotedWords {
  /** The answer in pieces, in order; the marked ones are the quotes. */
  parts: { text: string; marked: boolean }[];
  question: number | null;
  field: string;
}

/** One printed statement and everything it rests on. */
export interface ProofView {
  /** JSON pointer into the resume. */
  path: string;
  text: string;
  words: QuotedWords[];
}

/** How much of the answer is shown on each side of a quote, in UTF-16 code units. */
const CONTEXT_LENGTH = 140;

/** The claims of a draft as the person reads them, in their order. */
export function proofsOf(claims: readonly Claim[], interview: Interview): ProofView[] {
  return claims.map(({ path, text, evidence }) => ({
    path,
    text,
    words: [...bySource(evidence)].map(([source, quotes]) => ({
      parts: partsOf(quotes, findAnswer(interview, source) ?? ''),
      ...nameSource(interview, source),
    })),
  }));
}

/** Quotes of one answer are shown in that answer, once. */
function bySource(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const sources = new Map<string, Evidence[]>();
  for (const each of evidence) {
    sources.set(each.source, [...(sources.get(each.source) ?? []), each]);
  }
  return sources;
}

function partsOf(quotes: readonly Evidence[], answer: string): QuotedWords['parts'] {
  const marks = quotes
    .filter(({ start, end, quote }) => answer.slice(start, end) === quote)
    .sort((a, b) => a.start - b.start);
  const first = marks[0];
  // What is not where it says it is shows no answer around it, only itself.
  if (first === undefined) return quotes.map(({ quote }) => ({ text: quote, marked: true }));
  const parts = [{ text: shortenStart(answer.slice(0, first.start)), marked: false }];
  let at = first.start;
  for (const { start, end } of marks) {
    parts.push({ text: answer.slice(at, start), marked: false });
    parts.push({ text: answer.slice(Math.max(at, start), end), marked: true });
    at = Math.max(at, end);
  }
  parts.push({ text: shortenEnd(answer.slice(at)), marked: false });
  return parts.filter(({ text }) => text !== '');
}

function shortenStart(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  return `… ${text.slice(-CONTEXT_LENGTH).replace(/^\S*\s+/u, '')}`;
}

function shortenEnd(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  return `${text.slice(0, CONTEXT_LENGTH).replace(/\s+\S*$/u, '')} …`;
}
