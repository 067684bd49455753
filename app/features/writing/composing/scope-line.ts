import { undermines } from './leave-out';
import { namesThing } from './names-thing';
import { soundParts, tellable } from './sound-parts';
import { standsAlone } from './stands-alone';
import { hasNumber } from './words/numbers';
import { isFirstName } from '~/features/language/first-name';
import { LineBuilder, type ComposedLine } from './line-builder';
import { addPiece, textOf, type Piece, type Telling } from './piece';

/** The longest scope line: four printed lines under the entry nearest to the target, else three. */
const SCOPE_MAX_LENGTH = { nearest: 440, other: 330 } as const;

/** Whom somebody reports to and what nobody needs said fills the line and says nothing of the job. */
const EMPTY =
  /^(?:report(?:s|ed|ing)? to\b|the usual|usual stuff|various|many things|everything|lots|a lot|stuff|things|(?:n\/?a|none|idk|yes|no|ok|test)$|same\b|\S+ (?:was|is) the (?:target|goal|limit)\b|it'?s\b|that'?s\b|is\b|was\b|so\b|part time\b|full time\b|maternity|paternity|parental leave|joined\b|seasonal$)|\b(?:weekend thing|for me|to brag)\b/iu;

/** "with the senior", "for 5 only": what it belongs to was said before. */
const DANGLING = /^(?:with|for|of|by|to|than|or|as well|which|who|whose|that)\b/iu;

/** The pieces of an answer that say how big the job was: noun phrases, no deeds. */
export function scopePieces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => tellable(piece, isScope));
}

function isScope(piece: Piece): boolean {
  const text = textOf(piece);
  if (!/[\p{L}\p{N}]/u.test(text) || EMPTY.test(text) || DANGLING.test(text)) return false;
  if (/^(?:yes|yeah|ok)\b/iu.test(text) || !namesThing(text)) return false;
  // "me and one lad, Jamie": who it was is nobody's business.
  if (/^\p{Lu}\p{Ll}+$/u.test(text) && isFirstName(text)) return false;
  if (/ as \p{L}+$/u.test(text)) return false;
  // "in gardens when we were allowed": how things were, and no team.
  if (/\b(?:when|while|once|if) (?:we|the team|you) (?:was|were|are|could|had)\b/iu.test(text))
    return false;
  // "17 languages between them": a phrase without a verb means its own noun.
  const own =
    piece.head.verb === null ? text.replace(/\b(?:between|among|of) them\b/giu, '') : text;
  if (!standsAlone(`x, ${own}`) || piece.head.actor === 'other') return false;
  if (/^(?:it|this|that|they|them|he|she|there)\b/iu.test(text) || undermines(text)) return false;
  if (piece.role === 'deed') return /^(?:\p{L}+ed|[^\s,;]+ [^\s;]+) [^;]*\p{L}{3}/u.test(text);
  return piece.role === 'fragment' || hasNumber(text);
}

/**
 * One line of noun phrases under an entry's title, in the order told; what has no number goes first
 * where the line would be too long. Undefined where nothing was said.
 */
function composeScope(
  pieces: readonly Piece[],
  typed: readonly ComposedLine[],
  of: keyof typeof SCOPE_MAX_LENGTH,
): ComposedLine | undefined {
  const chosen = fitting(
    saidOnce(pieces),
    typed.reduce((sum, { text }) => sum + text.length + 2, 0),
    SCOPE_MAX_LENGTH[of],
  );
  if (chosen.length === 0 && typed.length === 0) return undefined;
  const line = new LineBuilder();
  for (const { text, proof } of typed) {
    if (!line.isEmpty) line.connect('; ');
    const [stretch] = proof;
    if (stretch?.source !== undefined)
      line.take(text, {
        source: stretch.source,
        start: stretch.sourceStart ?? 0,
        end: stretch.sourceEnd ?? 0,
      });
  }
  for (const piece of chosen) {
    if (!line.isEmpty) line.connect('; ');
    addPiece(line, piece);
  }
  return line.build();
}

/** The scope line of what can be proven: of all pieces, else of those parts of them that can. */
export function provableScope(
  pieces: readonly Piece[],
  typed: readonly ComposedLine[],
  { of, telling }: { of: keyof typeof SCOPE_MAX_LENGTH; telling: Telling },
): ComposedLine | undefined {
  const line = composeScope(pieces, typed, of);
  if (line === undefined || telling.proves(line)) return line;
  return composeScope(
    pieces.flatMap((piece) => soundParts(piece, isScope, telling)),
    typed,
    of,
  );
}

function fitting(pieces: readonly Piece[], used: number, longest: number): Piece[] {
  const unique = pieces.filter(
    (piece, index) =>
      !pieces.some(
        (other, at) =>
          at !== index && isWithin(piece, other) && (at < index || !isWithin(other, piece)),
      ),
  );
  const chosen = new Set<Piece>();
  let length = used;
  const ranked = [...unique].sort(
    (a, b) => Number(hasNumber(textOf(b))) - Number(hasNumber(textOf(a))),
  );
  for (const piece of ranked) {
    const next = length + textOf(piece).length + 2;
    if (next > longest) continue;
    chosen.add(piece);
    length = next;
  }
  return unique.filter((piece) => chosen.has(piece));
}

/** "18 people" after "18 people on nights": of what two lists name, the fuller one is kept. */
function saidOnce(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    // A bracket or a colon ties its words to each other: none of them is cut out.
    if (piece.role !== 'fragment' || /[(:]/u.test(textOf(piece))) return [piece];
    const others = (word: Word) =>
      pieces.some(
        (other, index) =>
          index !== at &&
          other.words.some((said) => isSaidBy(word, said) && (index < at || !isSaidBy(said, word))),
      );
    const words = piece.words.filter((word) => !others(word));
    const [first, ...more] = words;
    if (first === undefined || DANGLING.test(first.text)) return [];
    // "FreeRTOS, 6 years": cut off from what it is of, a time says nothing.
    if (words.length === piece.words.length || !namesThing(textOf({ ...piece, words })))
      return [piece];
    return [{ ...piece, head: first.clause, words: [{ ...first, joint: '' }, ...more] }];
  });
}

type Word = Piece['words'][number];

function isSaidBy(word: Word, other: Word): boolean {
  const [said, keys] = [wordKeysOf(other), wordKeysOf(word)];
  // "and under" of "10 and under" names nothing that another could say.
  return keys.length > 0 && keys.every((key) => said.includes(key));
}

const wordKeysOf = ({ clause }: Word): string[] =>
  clause.tokens.filter(({ empty }) => !empty).map(({ key }) => key);

/** Whether all a piece says is said by another: "5 devs" by "5 devs, 1 designer". */
function isWithin(piece: Piece, other: Piece): boolean {
  const said = keysOf(other);
  return keysOf(piece).every((key) => said.includes(key));
}

const keysOf = ({ words }: Piece): string[] => words.flatMap(wordKeysOf);
