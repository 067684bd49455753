import type { Token } from './tokens';
import { isNumberWord } from './number-words';
import { isVerbLike } from './verb-like';
import { isFunctionWord } from './function-words';

/** Words by which somebody takes back what was just said; alone only after a pause. */
const MARKER =
  /[,;.:(–—…-]+\s*(?:no,? wait|wait,? no|no,? sorry|sorry,? no|no,? actually|actually,? no|no,? i mean|hang on|hold on|sorry|oops|(?:i )?beg (?:your )?pardon|correction|my mistake|in truth|in fact|(?:no,? )?i tell a lie|scratch that|strike that|or rather|rather|make that|i mean[t]?|wait(?!\s+(?:went|was|is|times?|lists?|fell|dropped|from|of|at|down|for)\b)|actually|well,? actually|nein|perdón|pardon|scusa|(?:no|nah|nope)(?=\s*[,;:.–—-]|\s+(?:\p{Nd}|it was|it's|that was|i |we )))(?!\p{L})[\s,;:.)–—-]*(?:it'?s |it was |that was |that'?s |was |more like |closer to )?|(?<=\p{Nd})\s+(?:no,? wait|wait,? no|no,? sorry|sorry,? no|no,? actually|actually|sorry|i mean[t]?|rather|no|nah)\s+(?=(?:about |around |more like |closer to )?\p{Nd})/giu;

const SUBJECT = new Set("i we i'm i've we've he she they my our".split(' '));

/** Indices of the tokens that were taken back: `40, no, 42 jobs` gives the token `40`. */
export function withdrawn(tokens: readonly Token[], text: string): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const match of text.matchAll(MARKER)) {
    const end = match.index + match[0].length;
    const right = tokens.findIndex(({ start }) => start >= end);
    const left = tokens.findLastIndex((token) => token.end <= match.index);
    if (right === -1 || left === -1) continue;
    for (const index of takenBack(tokens, left, right)) gone.add(index);
    for (let index = left + 1; index < right; index += 1) gone.add(index);
  }
  return gone;
}

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || isNumberWord(token.text));

function takenBack(tokens: readonly Token[], left: number, right: number): number[] {
  const next = tokens[right];
  if (next === undefined) return [];
  const start = sentenceStart(tokens, left);
  if (nearNumber(tokens, right)) {
    for (let index = left; index >= Math.max(start, left - 5); index -= 1) {
      if (!isNumber(tokens[index])) continue;
      let first = index;
      while (first > start && isNumber(tokens[first - 1])) first -= 1;
      // "level 3, sorry, level 2": the word before the number is said again.
      if (first > start && tokens[first - 1]?.text === next.text) first -= 1;
      return [...saidBefore(tokens, index, start), ...range(first, index)];
    }
  }
  if (SUBJECT.has(next.text)) return range(clauseStart(tokens, left, start), left);
  if (isVerbLike(next.text)) {
    for (let index = left; index >= start; index -= 1) {
      if (isVerbLike(tokens[index]?.text ?? '')) return [index];
    }
  }
  const last = tokens[left];
  // "2.4s, no that was staging": the number goes with what it is measured in.
  if (last !== undefined && last.text.length <= 3 && isNumber(tokens[left - 1]))
    return range(left - 1, left);
  if (last === undefined || isFunctionWord(last.text, 'en')) return [];
  let first = left;
  while (last.capital && first > start && tokens[first - 1]?.capital === true) first -= 1;
  // "the girl, sorry the young woman": the word before it is said again.
  if (first > start && tokens[first - 1]?.text === next.text) first -= 1;
  return range(first, left);
}

/** "never over 1.9 since, 1.9, no, 1.8": what was said with the number before it goes with it. */
function saidBefore(tokens: readonly Token[], at: number, sentence: number): number[] {
  const number = tokens[at]?.text;
  const earlier = tokens.findLastIndex(
    ({ text, kind }, index) =>
      index >= sentence && index < at && kind === 'number' && text === number,
  );
  if (earlier === -1) return [];
  const joint = tokens.findLastIndex(
    ({ text }, index) => index > sentence && index < earlier && /^(?:and|but|then)$/.test(text),
  );
  return range(Math.max(joint, clauseStart(tokens, earlier, sentence)), at);
}

/** A number within the next three words, no clause mark between. */
function nearNumber(tokens: readonly Token[], right: number): boolean {
  for (let index = right; index < Math.min(tokens.length, right + 3); index += 1) {
    if (index > right && /[,.;]/.test(tokens[index]?.gap ?? '')) return false;
    if (isNumber(tokens[index])) return true;
  }
  return false;
}

function sentenceStart(tokens: readonly Token[], from: number): number {
  for (let index = from; index > 0; index -= 1) {
    if (/[.!?;\n]/.test(tokens[index]?.gap ?? '')) return index;
  }
  return 0;
}

function clauseStart(tokens: readonly Token[], from: number, sentence: number): number {
  for (let index = from; index > sentence; index -= 1) {
    if (/[,:()]/.test(tokens[index]?.gap ?? '')) return index;
  }
  return sentence;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
