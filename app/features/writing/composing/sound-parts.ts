import { LineBuilder, type ComposedLine } from './line-builder';
import { addCredit, addPiece, textOf, type Piece, type Telling } from './piece';
import { isSubordinate } from './piece-words';

/** The piece as a line by itself. */
export function lineOf(piece: Piece): ComposedLine {
  const line = new LineBuilder();
  addPiece(line, piece);
  addCredit(line, piece);
  return line.build();
}

/** What of a piece can be proven and satisfies the condition. */
export const soundParts = (
  piece: Piece,
  isSound: (part: Piece) => boolean,
  { proves }: Telling,
): Piece[] => tellable(piece, (part) => isSound(part) && proves(lineOf(part)));

/**
 * What of a piece may be told: as many of its clauses from the first on as satisfy the condition
 * together, then those after them the same way where they can begin anew.
 */
export function tellable(piece: Piece, isFine: (part: Piece) => boolean): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  while (from < piece.words.length) {
    const part = longestFrom(piece, from, isFine);
    if (part !== undefined) parts.push(part);
    from += part?.words.length ?? 1;
    // A clause that hung on one that is not told goes with it.
    while (from < piece.words.length && hangs(piece, from)) from += 1;
  }
  return parts;
}

/** What is cut off here leaves its words in the air: "reviews went from", "as close". */
const HANGING =
  /\s(?:have|has|had|was|were|is|are|been|be|being|will|would|can|could|went|from|to|of|in|on|at|with|for|by|and|or|but|the|an?|than|as|so|not|that|which|who|when|if|less|more|their|its|my|our|all|each|every|both|only|just|about|over|under|most)$|\sas \p{L}+$|\b(?:make|made|let|get|got) (?:it|them|him|her|\p{L}+) \p{L}+ \p{L}+$/iu;

/** Whether what is left of a piece ends in the air. */
export function isCutShort({ words }: Piece, text: string, whole: boolean): boolean {
  const last = words.at(-1);
  return (
    (!whole && HANGING.test(text)) ||
    (/but $/u.test(last?.joint ?? '') &&
      last?.clause.verb === null &&
      last.text.split(' ').length < 3)
  );
}

function longestFrom(
  piece: Piece,
  from: number,
  isSound: (part: Piece) => boolean,
): Piece | undefined {
  for (let to = piece.words.length; to > from; to -= 1) {
    const part = from === 0 && to === piece.words.length ? piece : cut(piece, from, to);
    const text = textOf(part);
    if (text !== '' && !isCutShort(part, text, to === piece.words.length) && isSound(part))
      return part;
  }
  return undefined;
}

function cut(piece: Piece, from: number, to: number): Piece {
  const words = piece.words.slice(from, to);
  const head = words[0]?.clause ?? piece.head;
  const last = words.at(-1);
  // What followed a bracket or a dash is no part of what stands before it.
  const kept =
    last === undefined
      ? words
      : [...words.slice(0, -1), { ...last, text: last.text.replace(/[\s,;:(–-]+$/u, '') }];
  return closed({ ...piece, role: from === 0 ? piece.role : 'fragment', head, words: kept });
}

function hangs({ words }: Piece, at: number): boolean {
  const one = words[at];
  return (
    one !== undefined &&
    (/[(:–]/u.test(one.joint) ||
      /\b(?:and|or|but|so) $/u.test(one.joint) ||
      isSubordinate(one.clause) ||
      one.clause.verb !== null)
  );
}

const PAIRS = [
  ['(', ')'],
  ['«', '»'],
  ['“', '”'],
] as const;

/** Closes brackets and quotes the piece opened; the mark itself stood after its last word. */
export function closed(piece: Piece): Piece {
  const text = textOf(piece);
  const last = piece.words.at(-1);
  const count = (mark: string): number => text.split(mark).length - 1;
  const missing = PAIRS.filter(([open, close]) => count(open) > count(close)).map(
    ([, close]) => close,
  );
  const quotes = count('"') % 2 === 1 ? ['"'] : [];
  const ending = [...missing, ...quotes].join('');
  if (ending === '' || last === undefined) return piece;
  return { ...piece, words: [...piece.words.slice(0, -1), { ...last, text: last.text + ending }] };
}
