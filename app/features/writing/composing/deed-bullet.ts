import type { Interview } from '~/features/interview/interview';
import { BULLET_MAX_LENGTH, bulletOf, type Bullet } from './bullet';
import { undermines } from './leave-out';
import { LineBuilder, type ComposedLine } from './line-builder';
import { isWholeDeed } from './names-thing';
import { addCredit, addPiece, textOf, type Piece } from './piece';
import { GRADE } from './resume/education';
import { standsAlone } from './stands-alone';
import { hasNumber } from './words/numbers';

/** A bullet of something the person did, told in the words about an entry. */
export function deedBullet(interview: Interview, piece: Piece): Bullet[] {
  if (piece.role !== 'deed') return [];
  const text = textOf(piece);
  const short = text.split(' ').length < (hasNumber(text) ? 3 : 4);
  if (!standsAlone(text) || !isWholeDeed(text) || short || text.length > BULLET_MAX_LENGTH)
    return [];
  if (undermines(text) || /^(?:report|reported|joined)\b(?! \p{L}*ly\b)/iu.test(text)) return [];
  const line = new LineBuilder();
  addPiece(line, piece);
  addCredit(line, piece);
  return [
    bulletOf(interview, line.build(), { result: false, number: hasNumber(text), change: false }),
  ];
}

/** A row about a course of study, as told. */
export function courseOf(piece: Piece): ComposedLine[] {
  const text = textOf(piece);
  if (!standsAlone(text) || /^(?:is|was|it|so)\b/iu.test(text) || undermines(text)) return [];
  const [first, ...rest] = piece.words;
  const parts =
    first !== undefined && GRADE.test(first.text) && rest.length > 0
      ? [[first], rest]
      : [piece.words];
  return parts.map((words) => {
    const line = new LineBuilder();
    addPiece(line, { ...piece, words });
    return line.build();
  });
}
