import { programmingLanguages } from './programming-languages';
import { type Spelling, type Term, foldedWords, parseTerms } from './term';
import { FIELDS } from './terms';

/** A node of the word trie; `spellings` are those whose last word leads here. */
interface Node {
  /** Undefined at a leaf, as most nodes are. */
  next: Map<string, Node> | undefined;
  spellings: Spelling[];
}

export interface Lexicon {
  root: Node;
  terms: ReadonlyMap<string, Term>;
}

const newNode = (): Node => ({ next: undefined, spellings: [] });

/** Builds the trie. The first term to claim a spelling keeps it. */
function buildLexicon(spellings: Iterable<Spelling>): Lexicon {
  const root = newNode();
  const terms = new Map<string, Term>();
  for (const spelling of spellings) {
    if (!terms.has(spelling.term.canonical)) terms.set(spelling.term.canonical, spelling.term);
    let node = root;
    for (const word of spelling.words) {
      node.next ??= new Map<string, Node>();
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = newNode()));
      node = next;
    }
    if (node.spellings.every((other) => other.term === spelling.term)) {
      node.spellings.push(spelling);
    }
  }
  return { root, terms };
}

/** The spellings of every field and of the programming languages, in order of precedence. */
export function allSpellings(): Spelling[] {
  return [...FIELDS.flatMap(parseTerms), ...programmingLanguages()];
}

let built: Lexicon | undefined;

/** The lexicon of this product, built on first use (tens of milliseconds) and kept. */
export function lexicon(): Lexicon {
  return (built ??= buildLexicon(allSpellings()));
}

/** The spellings a whole phrase has in the lexicon; empty when it is not a term. */
export function lookUp(phrase: string): Spelling[] {
  let node: Node | undefined = lexicon().root;
  const words = foldedWords(phrase);
  if (words.length === 0) return [];
  for (const word of words) {
    node =
      node.next?.get(word) ?? (word.endsWith('+') ? node.next?.get(word.slice(0, -1)) : undefined);
    if (node === undefined) return [];
  }
  return node.spellings;
}
