import { earlierValue } from '~/features/grounding/proof/earlier-value';
import { isBareChange, isBareMeasure } from './bare-change';
import { textOf, type Piece, type Telling } from './piece';
import {
  changeOfSituation,
  withItsBefore,
  withNamedBefore,
  withOwnChange,
  withStatedBefore,
} from './result-before';
import { closed, isCutShort, lineOf } from './sound-parts';
import { tellsChange, type Story } from './story-pieces';
import { asTold, following, type ToldResult } from './told-result';

/** The results of a story as they can be told, in the order told; what says too little is left out. */
export function tellResults(
  results: readonly Piece[],
  story: Story,
  telling: Telling,
): ToldResult[] {
  const given: ToldResult[] = [];
  for (const piece of results) {
    // "2023: 4 out": a row of a table, whose heading is not told.
    if (/^(?:19|20)\p{N}{2}: \p{N}/u.test(textOf(piece))) continue;
    // "it was 5": told with what the clause before says, or not at all.
    if (earlierValue(piece.head) !== undefined) continue;
    if (tellsChange(piece)) {
      given.push(...changeOfSituation(piece, story, telling));
      continue;
    }
    const told = withOwnChange(withItsBefore(piece, story, telling), telling.proves);
    if (says(told.text)) {
      given.push(withStatedBefore(withShorter(told, telling), story, telling));
      continue;
    }
    const before = given.at(-1);
    const named =
      before !== undefined && before.pieces.length > 1
        ? following(before, piece)
        : withNamedBefore(piece, story, telling);
    if (named === undefined) continue;
    if (before !== undefined && before.pieces[0] === named.pieces[0]) given.pop();
    given.push(named);
  }
  return given;
}

/** Results with a number that do not say of what it is: understood in a line that opens with that. */
export function bareResults(pieces: readonly Piece[], told: readonly ToldResult[]): ToldResult[] {
  const used = told.flatMap((one) => one.pieces);
  return pieces
    .filter(
      (piece) =>
        piece.role !== 'deed' &&
        !used.includes(piece) &&
        earlierValue(piece.head) === undefined &&
        BECAME.test(textOf(piece)),
    )
    .map(asTold);
}

/** "from 22 a month to 6", "now 10 minutes", "24 to 4 percent", "9 of 10": how it became. */
const BECAME =
  /^(?:now|from|down|up)\b.*\p{N}|\p{N}.*\b(?:now|down from|up from)\b|\p{N}.*\bto (?:about |under )?\p{N}|\p{N} ?%|\p{N} (?:out )?of \p{N}/iu;

const SMALLER =
  /^(?:but|though|although|except|only|not|part|with)\b|\b(?:not|too|also|as well)\b/iu;

/** "they agreed one page, both departments use it since 2022": its first clause says enough. */
function withShorter(told: ToldResult, { proves }: Pick<Telling, 'proves'>): ToldResult {
  const { piece, change } = told;
  const words = piece.words.slice(0, -1);
  const dropped = piece.words.at(-1)?.clause.text ?? '';
  // "but prices went up as well": what makes it smaller is never cut off.
  if (SMALLER.test(dropped)) return told;
  const cut = closed({ ...piece, words });
  if (change || words.length === 0 || isCutShort(cut, textOf(cut), false) || !says(textOf(cut)))
    return told;
  return proves(lineOf(cut)) ? { ...told, shorter: withShorter(asTold(cut), { proves }) } : told;
}

/** Too little to follow a deed: one word, or a change that does not say of what. */
function says(words: string): boolean {
  const opening = /^.*?(?=\s(?:and|but|so)\b|[,;]\s|$)/su.exec(words)?.[0] ?? '';
  return (
    words.split(' ').length > 1 && !isBareChange(words) && ![words, opening].some(isBareMeasure)
  );
}
