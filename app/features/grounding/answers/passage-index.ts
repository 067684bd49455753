import type { Passage } from '~/features/interview/evidence';
import { readStatements, type Statements } from '~/features/language/statements';
import { unitsOf, type Unit } from '../proof/units';

/** One answer, read once. */
export interface IndexedPassage extends Passage {
  statements: Statements;
  /** Its telling words and numbers, those taken back left out. */
  units: readonly Unit[];
  /** Id of the history entry it is about; null where it is about no one entry. */
  row: string | null;
  /** What the person wishes for; no evidence of anything done. */
  wish: boolean;
  /** A bare name out of a list (a skill, a language, a certificate). */
  list: boolean;
}

/** Reads a passage. `known` are keys of names that act for nobody. */
export function indexPassage(
  passage: Passage,
  about: { row: string | null; wish: boolean; list: boolean },
  language: string,
  known: ReadonlySet<string>,
): IndexedPassage {
  const { source, text } = passage;
  const statements = readStatements(text, language, known);
  const { units } = unitsOf(statements.words, statements.quantities, text);
  return { source, text, ...about, statements, units };
}
