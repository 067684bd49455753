/** A stretch of a text that begins and ends with what is said. */
export interface Part {
  text: string;
  /** UTF-16 offset of its first letter. */
  start: number;
}

type Mark = (text: string, at: number) => boolean;

/** Ends of sentences and lines, and spaced slashes; a dot or slash inside a name ends none. */
const endsSentence: Mark = (text, at) => {
  const character = text.charAt(at);
  const after = text.charAt(at + 1);
  // "VAT incl. reverse charge" goes on.
  if (character === '.')
    return (
      after === '' ||
      (/\s/u.test(after) && !/\b(?:incl?|e\.g|i\.e|esp|approx)$/iu.test(text.slice(0, at)))
    );
  if (character === '/') return /\s/u.test(text.charAt(at - 1)) && /\s/u.test(after);
  return /[\n;•|]/u.test(character);
};

/** "1,5 t" has no comma between two things. */
const endsPart: Mark = (text, at) =>
  text.charAt(at) === ',' && !/^\p{Nd},\p{Nd}/u.test(text.slice(at - 1, at + 2));

/** The sentences of a list somebody typed, without the dashes its lines begin with. */
export function sentencesOf(words: string): Part[] {
  return split(words, 0, endsSentence).map(({ text, start }) => {
    const dash = /^[-*–·]\s+/u.exec(text)?.[0].length ?? 0;
    return { text: text.slice(dash), start: start + dash };
  });
}

/** The parts of a sentence between its commas. */
export const partsOf = ({ text, start }: Part): Part[] => split(text, start, endsPart);

/** Splits at marks outside brackets; one left open ends with its line. */
function split(text: string, offset: number, isMark: Mark): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ text: raw.trim(), start: offset + from + lead });
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/[([]/u.test(character)) depth += 1;
    else if (/[)\]]/u.test(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = 0;
    if (depth > 0 || !isMark(text, at)) continue;
    push(at);
    from = at + 1;
  }
  push(text.length);
  return parts;
}
