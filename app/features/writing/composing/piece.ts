import type { Clause } from '~/features/interview/clauses/clause';
import type { ComposedLine, LineBuilder } from './line-builder';
import type { Wording } from './words/wording';

/** How a piece says what it says. */
export type PieceRole =
  /** The person did it: it can begin a bullet. */
  | 'deed'
  /** Somebody or something else is its subject: it can follow a deed. */
  | 'told'
  /** No verb: scope, or a result beside a deed. */
  | 'fragment';

export interface PieceWords {
  /** What stands between these words and those before them. */
  joint: string;
  text: string;
  clause: Clause;
  /** Where the words for it end, if a correction after the clause is in them. */
  end?: number | undefined;
}

/** Clauses of one sentence that are told together, as they can stand in a line. */
export interface Piece {
  role: PieceRole;
  /** Done with others, which the line has to say. */
  shared: boolean;
  /** The words that say it was shared. */
  sharedBy: { source: string; start: number; end: number } | null;
  head: Clause;
  words: PieceWords[];
  /** The verb that the question says and the words leave out. */
  supplied?: string;
}

export interface Telling {
  /** The entry is still held: what is done there regularly is told in the present. */
  ongoing: boolean;
  /** What `never` forbids. */
  forbids: (text: string) => boolean;
  /** The person tells what is over in the present ("I count the waste"). */
  tellsInPresent: boolean;
  /** What is told happened once and is over, whatever time it is told in. */
  isOver?: boolean;
  /** Other deeds of the story are told in the past, so one in the present without habit is past, too. */
  toldInPast?: boolean;
  wording: Wording;
  /** Whether the judge follows a line about this entry from its proof. */
  proves: (line: ComposedLine) => boolean;
}

/** The piece as one text. */
export function textOf({ words, supplied }: Piece): string {
  const verb = supplied === undefined ? '' : `${supplied} `;
  return verb + words.map(({ joint, text }, index) => (index === 0 ? '' : joint) + text).join('');
}

/** Adds the piece to a line, a stretch of proof for each of its clauses. */
export function addPiece(line: LineBuilder, { words, supplied }: Piece): void {
  const [first] = words;
  if (supplied !== undefined && first !== undefined)
    line.take(`${supplied} `, first.clause, 'supplied');
  words.forEach(({ joint, text, clause, end }, index) => {
    if (index > 0) line.connect(joint);
    line.take(text, { source: clause.source, start: clause.start, end: end ?? clause.end });
  });
}

/** Says that a piece was done with others, where it was. */
export function addCredit(line: LineBuilder, piece: Piece): void {
  const { shared, sharedBy } = piece;
  if (!shared || sharedBy === null || /\b(?:team|together|crew|squad)\b/iu.test(textOf(piece)))
    return;
  // Behind a comma "with the team" would belong to what follows it.
  const deed =
    piece.head.field !== 'result' && piece.role === 'deed' && !textOf(piece).includes(',');
  if (!deed) line.connect(',');
  line.take(deed ? ' with the team' : ' as a team', sharedBy, 'team');
}
