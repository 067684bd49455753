import { lexicon, lookUp } from './lexicon';
import { type Term } from './term';

/**
 * The term a whole label names, whatever its spelling (`k8s`, `MS Excel`, `a/p`). A label is known
 * to name something, so no guard applies: `go` is the language here, as it is not in prose.
 */
function termOf(label: string): Term | undefined {
  return lexicon().terms.get(label) ?? lookUp(label)[0]?.term;
}

/** The canonical id of a label; the label itself in lower case where the lexicon has none. */
export function canonicalise(label: string): string {
  return termOf(label)?.canonical ?? label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The usual spelling of a canonical id or alias; undefined where the lexicon has none. */
export function spell(canonicalOrAlias: string): string | undefined {
  return termOf(canonicalOrAlias)?.label;
}
