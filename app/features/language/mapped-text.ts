/** A text made out of another, with the way back to it. */
export interface MappedText {
  text: string;
  /** The slice of the text as given behind `[start, end)` of this one. */
  toGiven: (start: number, end: number) => { start: number; end: number };
}

/** Puts a text together out of pieces of another, kept as they are or replaced. */
export interface TextMapper {
  /** A piece of the given text as it stands at `from`. */
  keep: (piece: string, from: number) => void;
  /** What stands for `[from, to)` of the given text; it may be empty. */
  replace: (piece: string, from: number, to: number) => void;
  done: () => MappedText;
}

/** Begins a text made out of one of `givenLength` UTF-16 units. Linear; a look back is logarithmic. */
export function mapText(givenLength: number): TextMapper {
  const starts: number[] = [];
  const froms: number[] = [];
  /** Where a replaced piece ends in the given text; -1 for one that is kept. */
  const tos: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string, from: number, to: number): void => {
    if (piece === '') return;
    starts.push(length);
    froms.push(from);
    tos.push(to);
    pieces.push(piece);
    length += piece.length;
  };
  /** The number of the piece that holds a place. */
  const pieceAt = (place: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const givenStart = (place: number): number => {
    if (place >= length) return givenLength;
    const at = pieceAt(place);
    const from = froms[at] ?? 0;
    return tos[at] === -1 ? from + place - (starts[at] ?? 0) : from;
  };
  const givenEnd = (place: number): number => {
    const at = pieceAt(place);
    const to = tos[at] ?? -1;
    return to === -1 ? (froms[at] ?? 0) + place - (starts[at] ?? 0) + 1 : to;
  };
  return {
    keep: (piece, from) => {
      add(piece, from, -1);
    },
    replace: add,
    done: () => ({
      text: pieces.join(''),
      toGiven: (start, end) => {
        const from = givenStart(start);
        if (end <= start) return { start: from, end: from };
        return { start: from, end: end > length ? givenLength : givenEnd(end - 1) };
      },
    }),
  };
}
