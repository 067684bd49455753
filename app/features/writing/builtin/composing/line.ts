import type { Evidence } from '~/features/interview/evidence';
import { hasNumber } from '../words/numbers';
import { capitalise, tidySpaces, unshout } from '../words/polish';
import type { Statement } from '../reading/statements';
import type { TermReader } from '../words/term-reader';
import { evidenceFor } from '../reading/source-text';

/** Two printed lines at the widths of our templates. */
export const LINE_MAX_LENGTH = 200;

export type LineKind = 'result' | 'action' | 'scope';

/** One highlight with the clauses it was made from. */
export interface Line {
  text: string;
  evidence: Evidence[];
  opening: string;
  kind: LineKind;
  /** The interview question it answers; null for scope and history. */
  question: number | null;
  sure: boolean;
  /** Lexicon terms it names. */
  canonicals: readonly string[];
  /** What came of it, where that can be said alone and holds a number. */
  outcome?: { text: string; evidence: Evidence[] } | undefined;
}

/** What a line is made of; the terms' usual spelling is set by `spellTerms`. */
export interface LineParts {
  words: string;
  statements: readonly Statement[];
  kind: LineKind;
  question: number | null;
  sure: boolean;
  outcome?: { text: string; statement: Statement } | undefined;
}

/** Sets a line; undefined where it cannot be kept to two printed lines. */
export function toLine(parts: LineParts, terms: TermReader): Line | undefined {
  const words = fit(tidySpaces(parts.words));
  if (words === undefined) return undefined;
  const text = capitalise(terms.spellTerms(unshout(words, EMPTY)));
  const evidence = evidenceOf(parts.statements);
  if (evidence.length === 0) return undefined;
  return {
    text,
    evidence,
    opening: /^[\p{L}'-]+/u.exec(text)?.[0].toLowerCase() ?? '',
    kind: parts.kind,
    question: parts.question,
    sure: parts.sure,
    canonicals: terms.canonicalsOf(text),
    outcome: parts.outcome && {
      text: capitalise(terms.spellTerms(unshout(parts.outcome.text, EMPTY))),
      evidence: evidenceOf([parts.outcome.statement]),
    },
  };
}

const EMPTY: ReadonlySet<string> = new Set();

/** The clauses as quotes, neighbours in one answer joined, in the order they are told. */
export function evidenceOf(statements: readonly Statement[]): Evidence[] {
  const seen = new Set<string>();
  return statements.flatMap(({ clause }) => {
    const evidence = evidenceFor(clause.source, clause);
    if (evidence === undefined) return [];
    const key = `${evidence.source} ${evidence.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [evidence];
  });
}

/** Cuts a long line at its last joint; what is cut off must not turn the meaning of the rest. */
export function fit(words: string): string | undefined {
  if (words.length <= LINE_MAX_LENGTH) return words;
  const joints = [
    ...words.matchAll(/;\s|,\s(?!\p{Nd})|\s(?=(?:so|which|because|while|where)\s)/giu),
  ];
  const cut = joints.filter(({ index }) => index <= LINE_MAX_LENGTH && index >= 40).at(-1);
  if (cut === undefined) return undefined;
  const rest = words.slice(cut.index);
  if (/\b(?:not|never|but|except|unless|only|failed|until)\b/iu.test(rest.slice(0, 60)))
    return undefined;
  return tidySpaces(words.slice(0, cut.index));
}

export function holdsNumber(line: Line): boolean {
  return hasNumber(line.text);
}
