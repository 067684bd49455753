import { undermines } from './leave-out';
import { LineBuilder, type ComposedLine } from './line-builder';
import { addPiece, textOf, type Piece } from './piece';
import { GRADE } from './resume/education';
import { standsAlone } from './stands-alone';

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
