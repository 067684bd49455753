import type { Passage } from '~/features/interview/evidence';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { readStatements, type Statements, type Word } from '~/features/language/statements';
import { familyOf } from '~/features/language/word-key';

/** One answer, read once. */
export interface IndexedPassage extends Passage {
  statements: Statements;
  /** Id of the history entry it is about; null where it is about no one entry. */
  row: string | null;
  /** What the person wishes for; no evidence of anything done. */
  wish: boolean;
  /** A bare name out of a list (a skill, a language, a certificate). */
  list: boolean;
}

/** A word of the answers. */
export interface Hit {
  passage: IndexedPassage;
  word: Word;
}

type Lookup = ReadonlyMap<string, readonly Hit[]>;

/** Where each word of the answers stands. */
export interface WordIndex {
  byKey: Lookup;
  byFamily: Lookup;
  /** Two neighbouring words read as one: `call-outs` as `callout`. */
  byPair: Lookup;
  /** Canonical lexicon terms → the words that name them. */
  byTerm: Lookup;
  /** Words of content of five letters and more, by their first letter. */
  byInitial: Lookup;
}

/** Reads a passage. `known` are keys of names that act for nobody. */
export function indexPassage(
  passage: Passage,
  about: { row: string | null; wish: boolean; list: boolean },
  language: string,
  known: ReadonlySet<string>,
): IndexedPassage {
  const { source, text } = passage;
  return { source, text, ...about, statements: readStatements(text, language, known) };
}

/** Indexes the words of passages. */
export function indexWords(passages: readonly IndexedPassage[]): WordIndex {
  const [byKey, byFamily, byPair, byTerm, byInitial] = [0, 1, 2, 3, 4].map(() => new Map<string, Hit[]>()) as [
    Map<string, Hit[]>, Map<string, Hit[]>, Map<string, Hit[]>, Map<string, Hit[]>, Map<string, Hit[]>,
  ]; // prettier-ignore
  for (const passage of passages) {
    const { words } = passage.statements;
    const terms = termsOf(passage.text, passage.list);
    words.forEach((word, index) => {
      const hit: Hit = { passage, word };
      add(byKey, word.key, hit);
      const family = familyOf(word.key);
      if (family !== undefined) add(byFamily, family, hit);
      const next = words[index + 1];
      if (next !== undefined && /^[\s-]?$/.test(next.gap)) add(byPair, word.text + next.key, hit);
      if (!word.empty && word.kind === 'word' && word.text.length >= 4)
        add(byInitial, word.text.charAt(0), hit);
      for (const { canonical, start, end } of terms)
        if (word.start >= start && word.end <= end) add(byTerm, canonical, hit);
    });
  }
  return { byKey, byFamily, byPair, byTerm, byInitial };
}

/** Lexicon terms of a text; a bare list of names is read as one. */
export function termsOf(
  text: string,
  list: boolean,
): { canonical: string; kind: string; start: number; end: number }[] {
  return findTerms(text, { context: list ? 'list' : 'prose' });
}

function add(map: Map<string, Hit[]>, key: string, hit: Hit): void {
  const hits = map.get(key);
  if (hits === undefined) map.set(key, [hit]);
  else hits.push(hit);
}
