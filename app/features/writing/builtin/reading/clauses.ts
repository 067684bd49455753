import type { SourceText, Span } from './source-text';

/** A stretch of an answer that says one thing: offsets into `source.text`. */
export interface Clause extends Span {
  source: SourceText;
  text: string;
  /** Number of the sentence it stands in, counted from the start of the answer. */
  sentence: number;
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

const SUBJECT =
  "(?:i|we|they|he|she|you|it|there|i(?:m|ve)|id(?= (?:do|be|go|have|get|make|take|check|help|put|run|load)\\b)|this|that(?= (?:saved|meant|cut|made|reduced|brought)\\b)|nobody|everyone|everybody|the (?:team|boss|manager|owner|shop|company|client|customer|whole)|my (?:boss|manager|team|colleague|colleagues|supervisor))(?:'(?:m|ve|d|ll|re|s))?";

/** Where a new clause begins inside a sentence; the connective goes with the clause it opens. */
const JOINTS = new RegExp(
  [
    `\\s*[,:]?\\s+(?:and|but|so|plus|then|also|or|while|whereas)(?:\\s+(?:then|so|also|after that|now|later|eventually|finally|because of that))?\\s+(?=${SUBJECT}\\b)`,
    `\\s*,?\\s+(?=but\\b)`,
    `\\s*,?\\s+(?=(?:it )?turned out\\b)`,
    `\\s*,?\\s+(?=that['’]?s (?!what|how|why|where|when)\\p{L})`,
    `\\s*,?\\s+(?=(?:because|(?<!\\broot\\s)cause|cos|coz|bc|since|although|though|even though|as i|as we)\\b)`,
    `\\s*,\\s+(?=(?:${SUBJECT}|me and)\\s)`,
    `\\s*,\\s+(?=(?:which|that) (?:meant|means)\\b)`,
    `\\s+(?=(?:i|we)\\s+(?:also|then|just)\\b)`,
  ].join('|'),
  'giu',
);

/** In dictated text without punctuation a bare subject opens a clause too. */
const BARE_SUBJECT =
  /\s+(?=(?:i|we)(?:'(?:m|ve|d|ll|re))?\s+(?!think\b|guess\b|mean\b|believe\b|suppose\b|reckon\b)\p{L})/giu;
const BINDS =
  /(?:^|[\s(])(?:what i (?:did|do) (?:was|is)|that|which|who|whom|what|when|whenever|where|how|if|as|than|because|since|while|before|after|until|till|once|whatever|why|whether|though|although|so|cause|cos|cuz|and|but|or|then|thing|things|stuff|everything|something|anything|way|time|times|day|one|ones|all|like|think|thought|say|know|knew|guess|suppose|believe|said|mean|the \p{L}+|every \p{L}+|first|last|only)$/iu;
/** How far back the words that bind a subject to what precedes it are looked for. */
const LOOK_BEHIND = 60;
/** A fronted adjunct stays with the clause it belongs to ("When the pump broke, I …"). */
const FRONTED =
  /^(?:and |but |so |then )?(?:when|whenever|after|before|once|while|if|as|since|because|in|on|at|during|by|for|with|without|from|every|each|within|over|under|through|throughout|following|until|instead of|using|to|thanks to|due to|despite|besides|apart from|alongside|together with|as part of|one (?:day|time|night|week)|last|this|that|our first|my first|most)\b/iu;
const SUBORDINATE =
  /^(?:and |but |so |then )?(?:when|whenever|after|before|once|while|if|as|since|because)\s+(?:i|we)(?:['’]\p{L}+)?\s/iu;
const OWN_SUBJECT = /\b(?:i|we)(?:'(?:m|ve|d|ll|re))?\s/iu;

/** The clauses of an answer in order. Offsets are those of `source.text`. */
export function clausesOf(source: SourceText): Clause[] {
  const { text } = source;
  const dictated = isDictated(text);
  return sentencesOf(text).flatMap((sentence, number) =>
    splitSentence(text, sentence, dictated).map(({ start, end }) => ({
      source,
      start,
      end,
      text: text.slice(start, end),
      sentence: number,
    })),
  );
}

function isDictated(text: string): boolean {
  const words = text.split(/\s+/).length;
  const marks = text.match(/[.!?;,\n]/g)?.length ?? 0;
  return words >= 12 && words / (marks + 1) > 14;
}

function splitSentence(text: string, { start, end }: Span, dictated: boolean): Span[] {
  const sentence = text.slice(start, end);
  const cuts = new Set<number>();
  for (const match of sentence.matchAll(JOINTS)) {
    const pair =
      /\b(?:me|i|myself)$/iu.test(sentence.slice(Math.max(0, match.index - 10), match.index)) &&
      /^(?:my|the|a)\b/iu.test(sentence.slice(match.index + match[0].length));
    if (match.index > 0 && !pair) cuts.add(match.index + leadingGap(match[0]));
  }
  if (dictated) {
    for (const match of sentence.matchAll(BARE_SUBJECT)) {
      const start = Math.max(0, ...[...cuts].filter((cut) => cut <= match.index));
      const before = sentence.slice(Math.max(start, match.index - LOOK_BEHIND), match.index);
      // Two or three words in front are an adjunct ("black friday we had …").
      if (!BINDS.test(before) && before.trim().split(/\s+/u).length > 3)
        cuts.add(match.index + match[0].length);
    }
  }
  const spans: Span[] = [];
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const piece = sentence.slice(from, cut);
    if (piece.trim() === '') continue;
    const fronted = FRONTED.test(piece.trim()) && !OWN_SUBJECT.test(mainPart(piece.trim()));
    const opens = sentence.slice(cut);
    if (fronted && !/^(?:and|but|so|plus|also|or)\b/i.test(opens)) continue;
    spans.push({ start: start + from, end: start + cut });
    from = cut;
  }
  spans.push({ start: start + from, end });
  return spans;
}

/** A fronted piece without the subject of its own subordinate part ("When I joined"). */
function mainPart(piece: string): string {
  return piece.replace(SUBORDINATE, '');
}

function leadingGap(match: string): number {
  return /^\s*[,:]?\s*/.exec(match)?.[0].length ?? 0;
}
