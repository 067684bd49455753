/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:(?<![\p{L}\p{N}])(?:mr|mrs|ms|dr|st|ltd|inc|co|approx|ca|vs|etc|e\.g|i\.e|dept|fig|min|max|avg|incl|excl|sr|jr|prof|ph\.d|b\.sc|m\.sc))\.$/iu;
/** "No. 5" abbreviates; "GraphQL no." ends a sentence. */
const NUMBER_SIGN = /(?<![\p{L}\p{N}])(?:no|nr)\.$/iu;
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;

/** Splits an answer into sentences: at final punctuation, line ends, semicolons and list marks. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const boundary =
    /[.!?…]+(?=\s|$|\p{Lu})|[。！？；]|\n+|;|\s[•·–—|-]\s|(?:^|(?<=\n))\s*[-*•·]\s+/gu;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    const upTo = text.slice(start, end);
    if (
      /^\.$/.test(match[0]) &&
      NUMBER_SIGN.test(upTo.trimEnd()) &&
      /^\s*\p{Nd}/u.test(text.slice(end))
    )
      continue;
    if (/^\.$/.test(match[0]) && [ABBREVIATION, INITIAL].some((sign) => sign.test(upTo.trimEnd())))
      continue;
    if (
      /^[.]/.test(match[0]) &&
      /\p{Lu}/u.test(text[end] ?? '') &&
      !/\p{Ll}{2}$/u.test(text.slice(start, match.index))
    )
      continue;
    if (/^\s[–—-]\s$/.test(match[0])) {
      const answer = /^(?:no|none|never|nope)\b/iu.test(text.slice(end));
      if (answer || /\p{Nd}$/u.test(text.slice(0, match.index))) continue;
    }
    spans.push({ start, end: match.index });
    start = end;
  }
  spans.push({ start, end: text.length });
  return spans.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}
