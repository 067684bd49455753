/** A sentence of a text; offsets are UTF-16 into the text given. */
export interface Sentence {
  /** Without blanks at its ends. */
  text: string;
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends with a full stop that ends no sentence, in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'approx bzw ca co dept dr e eg etc excl g ggf i ie incl inc inkl ltd max min mr mrs ms no nr prof st vs ' +
    'e.g i.e z.b u.s ph.d m.sc b.sc b.a m.a b.eng'
  ).split(' '),
);

/** Whether a full stop behind the word belongs to it: "approx.", "e.g.". */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** Behind a single capital the stop belongs to an initial, as in "J. Smith". */
const ABBREVIATED = /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)\.[^\S\n]*$/u;

/**
 * The sentences of a text, in order: what Unicode's rules part (line ends included), put together
 * again behind an abbreviation. Linear in the text's length.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const to = index + segment.length;
    const word = ABBREVIATED.exec(segment.slice(-16))?.[1];
    const goesOn =
      (word !== undefined && (isAbbreviation(word) || /^\p{Lu}$/u.test(word))) ||
      // ".NET", "a!b": no blank behind the mark.
      /[.!?]$/.test(segment);
    if (goesOn && to < text.length) continue;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = to;
  }
  return sentences;
}
