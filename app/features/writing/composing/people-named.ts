import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonNoun } from '~/features/language/agents';
import { isFirstName } from '~/features/language/first-name';
import { lastKey } from './last-key';
import type { Piece } from './piece';

/** Other people are not named on somebody's resume. */
const PERSON_NAMED =
  /(?<![\p{L}.])(?:(?:Mr|Mrs|Ms|Mx|Miss)\.? \p{Lu}\p{Ll}+|(?:was|were|is|are) (?:with|by) \p{Lu}\p{Ll}+$)/u;

/** "Kevin passed phase 2", "when old Bernard retired": whether a piece, told so, names somebody. */
export const namesSomebody = ({ words }: Piece, text: string): boolean =>
  PERSON_NAMED.test(text) ||
  words.some(({ clause }) => {
    const [, subject = '', called = ''] =
      /^(?:and |but |then )?(\p{Lu}\p{Ll}+)(?= \p{Ll})|\b(?:old|young|poor) (\p{Lu}\p{Ll}+)\b/u.exec(
        clause.text,
      ) ?? [];
    return (
      (called !== '' && isFirstName(called)) ||
      (subject !== '' && clause.actor === 'other' && isFirstName(subject))
    );
  });

/** "an apprentice, Kayleigh, 19": who it was, and how old. */
export function isNameOf(clauses: readonly Clause[], index: number): boolean {
  const [noun, before, clause] = [clauses[index - 2], clauses[index - 1], clauses[index]];
  const isName = (one: Clause | undefined, of: Clause | undefined): boolean =>
    one !== undefined &&
    of?.sentence === one.sentence &&
    /^\p{Lu}\p{Ll}+$/u.test(one.text) &&
    isPersonNoun(lastKey(of.text)) &&
    isFirstName(one.text);
  return isName(clause, before) || (isName(before, noun) && /^\p{N}{2}$/u.test(clause?.text ?? ''));
}
