import type { ReadMaterial, ScriptedClaim } from './scripted-model';

const COMFORTABLE_LENGTH = 160;

/**
 * What a well-meaning model makes of a resume's lines, by two rules instead of a mind: a thing that
 * is named and then counted is said once, and a long line loses what it says least with.
 */
export function helpfulClaims({ lines, answers }: ReadMaterial): ScriptedClaim[] {
  return lines.flatMap(({ line, text }) => {
    const better = shortened(saidOnce(text));
    const quotes = answers.flatMap(({ id, text: answer }) => {
      const quote = longestShared(answer, text);
      return quote === undefined ? [] : [{ answer: id, quote }];
    });
    return better === text || quotes.length === 0
      ? []
      : [{ line, text: better, quotes: quotes.slice(0, 8) }];
  });
}

/** `at customer sites, 25 sites` → `at 25 customer sites`. */
const saidOnce = (text: string): string =>
  text.replace(/\b(\p{Ll}+) (\p{Ll}+), (\d+) \2\b/u, '$3 $1 $2');

function shortened(text: string): string {
  if (text.length <= COMFORTABLE_LENGTH) return text;
  const parts = text.split(/(?<=[,;]) /u);
  const droppable = parts.findLastIndex((part, index) => index > 0 && !/\d/.test(part));
  if (droppable === -1) return text;
  return parts.toSpliced(droppable, 1).join(' ').replace(/[,;]$/u, '');
}

/** A stretch of the answer of four words or more that the line has, too, in any case. */
function longestShared(answer: string, line: string): string | undefined {
  const words = [...answer.matchAll(/\S+/gu)];
  for (let length = Math.min(words.length, 12); length >= 4; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const last = words[from + length - 1];
      const quote = answer.slice(words[from]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
      if (line.toLowerCase().includes(quote.toLowerCase())) return quote;
    }
  }
  return undefined;
}
