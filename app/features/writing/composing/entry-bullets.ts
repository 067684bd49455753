import type { Interview } from '~/features/interview/interview';
import { BULLET_MAX_LENGTH, bulletOf, type Bullet } from './bullet';
import { WITH_SUBJECT } from './deed';
import { undermines } from './leave-out';
import { LineBuilder } from './line-builder';
import { isWholeDeed } from './names-thing';
import { addCredit, addPiece, textOf, type Piece, type Telling } from './piece';
import { soundParts, tellable } from './sound-parts';
import { standsAlone } from './stands-alone';
import { hasNumber } from './words/numbers';

/** What the words about an entry make: bullets, and what is too little for one. */
export interface EntryPieces {
  bullets: Bullet[];
  /** For the scope line: noun phrases, and deeds that would be a poor bullet. */
  besides: Piece[];
}

/** Whom somebody reports to, that they came, and what a whole team went over to is no work. */
const NO_WORK =
  /^(?:(?:report|reported|joined)\b(?! \p{L}*ly\b)|(?:started|began|joined) as\b|(?:moved|changed|switched|went) (?:over )?to\b)/iu;
const LONGEST_JOINED = 160;
/** Two deeds of one sentence, where they are short. */
const LONGEST_PAIR = 130;

/**
 * Bullets of what the person did, told in the words about an entry; what came of it in the same
 * sentence follows it, and a deed of few words joins the one before.
 */
export function entryBullets(
  interview: Interview,
  pieces: readonly Piece[],
  telling: Telling,
): EntryPieces {
  // Noun phrases are proven in the scope line, all of them at once.
  const sound = pieces
    .map(asHeld)
    .flatMap((piece) =>
      piece.role === 'deed' ? soundParts(piece, isFine, telling) : tellable(piece, isFine),
    );
  const lines: Piece[][] = [];
  const besides: Piece[] = [];
  for (const [index, piece] of sound.entries()) {
    const line = lines.at(-1);
    const before = line?.at(-1) === sound[index - 1] ? line : undefined;
    const told = isTold(piece);
    if (before !== undefined && (told ? joins : comesOf)(piece, before)) before.push(piece);
    else if (told) lines.push([piece]);
    else besides.push(piece);
  }
  const poor = lines.filter(
    ([first, ...others]) => first !== undefined && others.length === 0 && isPoor(first),
  );
  const bullets = lines
    .filter((line) => !poor.includes(line))
    .flatMap((line) => bulletFrom(interview, line, telling));
  return { bullets, besides: [...besides, ...poor.flat()] };
}

/** "I had the metering disc": a part of the job, and no deed. */
function asHeld(piece: Piece): Piece {
  const [first, ...more] = piece.words;
  const held = /^(?:had|have) (?=(?:the|an?|all)\b)/iu;
  if (piece.role !== 'deed' || first === undefined || !held.test(first.text)) return piece;
  return {
    ...piece,
    role: 'fragment',
    words: [{ ...first, text: first.text.replace(held, '') }, ...more],
  };
}

const isFine = (part: Piece): boolean => !undermines(textOf(part));

/** Whether a piece tells something the person did that can be a line. */
function isTold(piece: Piece): boolean {
  const text = textOf(piece);
  return (
    piece.role === 'deed' &&
    standsAlone(text) &&
    isWholeDeed(text) &&
    !NO_WORK.test(text) &&
    text.length <= BULLET_MAX_LENGTH
  );
}

/** "Presented to the clients": true, and no line of a resume. */
function isLittle(piece: Piece): boolean {
  const words = textOf(piece).split(' ').length;
  return hasNumber(textOf(piece)) ? words < 3 : words < 5;
}

/** "Wrote care plans on paper", "contributed 14 components": fine in the scope line, thin as a bullet. */
function isPoor(piece: Piece): boolean {
  const text = textOf(piece);
  if (hasNumber(text)) return text.split(' ').length < 3;
  // What follows a comma is beside the deed: "copied cards, reminder calls the day before".
  const words = text.split(/, /u)[0]?.split(' ').length ?? 0;
  // A name makes it particular: "inspected incoming parts at Fern".
  return words < (/\s\P{Ll}/u.test(text) ? 5 : 6);
}

function joins(piece: Piece, line: readonly Piece[]): boolean {
  const [first] = line;
  if (
    first !== undefined &&
    line.length === 1 &&
    first.head.sentence === piece.head.sentence &&
    first.head.source === piece.head.source &&
    !mayDescribe(piece) &&
    lengthOf([first, piece]) <= LONGEST_PAIR
  )
    return true;
  return (
    !mayDescribe(piece) &&
    line.some(isLittle) !== isLittle(piece) &&
    line.length < 3 &&
    lengthOf([...line, piece]) <= LONGEST_JOINED
  );
}

/** "controlled drug keys": without a subject a few words may be a deed or a thing. */
const mayDescribe = ({ head }: Piece): boolean =>
  !WITH_SUBJECT.test(head.text) &&
  /^(?:and )?\p{L}+ed\b(?! (?:the|an?|all|our|and|every)\b)/iu.test(head.text);

/** "6 people used it", right after what they used. */
function comesOf(piece: Piece, line: readonly Piece[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  const text = textOf(piece);
  return (
    piece.role === 'told' &&
    first !== undefined &&
    last?.head.sentence === piece.head.sentence &&
    hasNumber(text) &&
    // "they sold two in January": whoever that was.
    !/^(?:they|he|she)\b/iu.test(text) &&
    lengthOf([...line, piece]) <= LONGEST_JOINED &&
    standsAlone([...line, piece].map(textOf).join('; '))
  );
}

const lengthOf = (line: readonly Piece[]): number =>
  line.reduce((sum, piece) => sum + textOf(piece).length + 2, 0);

/** Deeds without commas are joined as the person joined them. */
function jointOf(pieces: readonly Piece[]): string {
  const plain = pieces.every(
    (piece) => piece.role === 'deed' && !/[,;:(]|\sand\s/u.test(textOf(piece)),
  );
  return plain && pieces.length === 2 ? ' and ' : '; ';
}

function bulletFrom(interview: Interview, pieces: readonly Piece[], telling: Telling): Bullet[] {
  const line = new LineBuilder();
  pieces.forEach((piece, index) => {
    if (index > 0) line.connect(jointOf(pieces));
    addPiece(line, piece);
    addCredit(line, piece);
  });
  const built = line.build();
  const [, ...others] = pieces;
  if (others.length > 0 && !telling.proves(built))
    return pieces
      .filter((piece) => isTold(piece) && !isLittle(piece))
      .flatMap((piece) => bulletFrom(interview, [piece], telling));
  return [
    bulletOf(interview, built, { result: false, number: hasNumber(built.text), change: false }),
  ];
}
