import type { Passage } from '~/features/interview/evidence';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { readStatements, type Statements, type Word } from '../../language/statements';
import { familyOf } from '../../language/word-key';

/** One answer, read once, with what is needed to look words up in it. */
export interface IndexedPassage extends Passage {
  statements: Statements;
  /** Id of the history entry it is about; null where it is about no one entry. */
  row: string | null;
  /** What the person wishes for; no evidence of anything done. */
  wish: boolean;
  byKey: ReadonlyMap<string, readonly Word[]>;
  byFamily: ReadonlyMap<string, readonly Word[]>;
  /** Two neighbouring words read as one: `call-outs` as `callout`. */
  byPair: ReadonlyMap<string, readonly Word[]>;
  /** Canonical lexicon terms → the words that name them. */
  byTerm: ReadonlyMap<string, readonly Word[]>;
}

/** Indexes a passage. `known` are keys of names that act for nobody. */
export function indexPassage(
  passage: Passage,
  about: { row: string | null; wish: boolean; list: boolean },
  language: string,
  known: ReadonlySet<string>,
): IndexedPassage {
  const statements = readStatements(passage.text, language, known);
  const byKey = new Map<string, Word[]>();
  const byFamily = new Map<string, Word[]>();
  const byPair = new Map<string, Word[]>();
  const byTerm = new Map<string, Word[]>();
  statements.words.forEach((word, index) => {
    add(byKey, word.key, word);
    const family = familyOf(word.key);
    if (family !== undefined) add(byFamily, family, word);
    const next = statements.words[index + 1];
    if (next !== undefined && /^[\s-]?$/.test(next.gap)) add(byPair, word.text + next.key, word);
  });
  for (const { canonical, start, end } of termsOf(passage.text, about.list)) {
    for (const word of statements.words) {
      if (word.start >= start && word.end <= end) add(byTerm, canonical, word);
    }
  }
  return { ...passage, ...about, statements, byKey, byFamily, byPair, byTerm };
}

/** Lexicon terms of a text; a bare list of names is read as one. */
export function termsOf(
  text: string,
  list: boolean,
): { canonical: string; kind: string; start: number; end: number }[] {
  return findTerms(text, { context: list ? 'list' : 'prose' });
}

function add(map: Map<string, Word[]>, key: string, word: Word): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
