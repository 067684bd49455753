import { z } from 'zod';
import { shortText } from './text';

/**
 * What an earlier form asked for number by number. Its answers are read into the words they belong
 * to, a line each, so that nothing that was typed is lost.
 */
const NUMBER_ASKS = ['howMany', 'howOften', 'howLong', 'money', 'share', 'comparedWith'] as const;
const ASKS = [...NUMBER_ASKS, 'whoConfirms'] as const;

const answer = z.object({
  words: shortText(200).default(''),
  qualifier: z.enum(['exact', 'about', 'at least']).default('exact'),
});

/** The numbers of one story as the earlier form kept them. */
export const askedQuantities = z.partialRecord(z.enum(ASKS), answer).default({});
export type AskedQuantities = z.infer<typeof askedQuantities>;

/** The result and proof of a story with the answers that were asked for apart. */
export function withAsked(
  { result, proof }: { result: string; proof: string },
  asked: AskedQuantities,
): { result: string; proof: string } {
  const linesOf = (asks: readonly (typeof ASKS)[number][]): string[] =>
    asks.flatMap((ask) => {
      const given = asked[ask];
      return given === undefined || given.words === '' ? [] : [lineOf(given)];
    });
  const joined = (words: string, lines: string[]): string =>
    [words, ...lines].filter((line) => line !== '').join('\n');
  return {
    result: joined(result, linesOf(NUMBER_ASKS)),
    proof: joined(proof, linesOf(['whoConfirms'])),
  };
}

/**
 * The line that stands in the answer for a quantity: the person's words, led by the qualifier
 * they chose unless they already say it.
 */
export function lineOf({ words, qualifier }: z.infer<typeof answer>): string {
  if (qualifier === 'exact') return words;
  const said =
    /^(about|around|approximately|roughly|nearly|almost|circa|ca\.?|~|at least|over|more than|minimum|min\.?)(?=[\s\d]|$)/i;
  return said.test(words) ? words : `${qualifier} ${words}`;
}
