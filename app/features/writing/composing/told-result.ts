import { isPersonWord } from '~/features/language/agents';
import { baseOfThirdPerson } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import type { LineBuilder } from './line-builder';
import { addPiece, textOf, type Piece } from './piece';
import { hasNumber } from './words/numbers';

/** What came of a deed, as it is told: with the value before, where the situation gives it. */
export interface ToldResult {
  piece: Piece;
  /** The pieces whose words it is made of. */
  pieces: readonly Piece[];
  text: string;
  /** It gives two values of one thing. */
  change: boolean;
  /** Its first clauses, for a line that has no room for all of it. */
  shorter?: ToldResult;
  add: (line: LineBuilder) => void;
}

/** A result as it was said. */
export const asTold = (piece: Piece): ToldResult => ({
  piece,
  pieces: [piece],
  text: textOf(piece),
  change: isChange(piece),
  add: (line) => {
    addPiece(line, piece);
  },
});

/** A value said after the words that say of what it is. */
export const following = (first: ToldResult, piece: Piece): ToldResult | undefined =>
  /\p{L}/u.test(textOf(piece))
    ? {
        piece,
        pieces: [...first.pieces, piece],
        text: `${first.text}; ${textOf(piece)}`,
        change: true,
        add: (line) => {
          first.add(line);
          line.connect('; ');
          addPiece(line, piece);
        },
      }
    : undefined;

/** Results with a change first, then with a number, each in the order told. */
export function ranked(results: readonly ToldResult[]): ToldResult[] {
  const rank = ({ change, text }: ToldResult): number => (change ? 0 : hasNumber(text) ? 1 : 2);
  return [...results].sort((a, b) => rank(a) - rank(b));
}

function isChange({ words }: Piece): boolean {
  return words.some(({ clause }) => clause.changes.length > 0);
}

/** "they can do it alone": who they are stands before it in the line. */
export function knowsWho(words: string, before: string): boolean {
  if (!/^(?:they|he|she)\b/iu.test(words)) return true;
  const named = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return named.some((word) => isPersonWord(word) || COLLECTIVE.has(word));
}

/** Houses and bodies of people, whose "they" are those in it. */
const COLLECTIVE = new Set(
  (
    'department departments hotel company companies client clients supplier suppliers school schools council bank banks ' +
    'committee board insurer union vendor agency office ward store shop factory plant hospital university landlord ' +
    'customer customers team teams contractor contractors bureau authority ministry depot warehouse kitchen garage lab'
  ).split(' '),
);

/** "takes about 3 hours now": its subject is what was made. */
export function opensWithVerb(text: string): boolean {
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return baseOfThirdPerson(word) !== undefined && isVerbLike(word);
}
