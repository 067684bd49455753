import { undermines } from './leave-out';
import { LineBuilder, type ComposedLine } from './line-builder';
import { addPiece, textOf, type Piece } from './piece';
import { GRADE } from './resume/education';
import { standsAlone } from './stands-alone';

const FELT =
  /\b(?:really|very|too) \p{L}+|\b(?:tough|rough|awful|horrible|boring|brutal|nightmare|hated|loved|enjoyed|hard going)\b/iu;

/** A row about a course of study, as told. */
export function courseOf(piece: Piece): ComposedLine[] {
  const text = textOf(piece);
  if (!standsAlone(text) || /^(?:is|was|it|so)\b/iu.test(text) || undermines(text)) return [];
  // "two placements, one in a really tough school": how it felt is no course.
  const felt = piece.words.findIndex(({ text: said }) => FELT.test(said));
  const words = felt === -1 ? piece.words : piece.words.slice(0, felt);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const parts = GRADE.test(first.text) && rest.length > 0 ? [[first], rest] : [words];
  return parts.map((row) => {
    const line = new LineBuilder();
    addPiece(line, { ...piece, words: row });
    return line.build();
  });
}
