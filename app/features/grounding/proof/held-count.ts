import type { Clause } from '~/features/interview/clauses/clause';

const HAD =
  /(?:^|\s)(?:(?:i|we)(?:'d| had| got)|there (?:was|were)|it was)\s+(?=(?:(?:about|around|over|nearly|almost)\s+)?\p{N})/iu;

/**
 * How much there was to do, where it is said with a verb: "two had flu and we had 63 bookings".
 *
 * @returns offsets into the answer; undefined where the clause counts nothing so
 */
export function heldCount({
  text,
  start,
  end,
}: Pick<Clause, 'text' | 'start' | 'end'>): { start: number; end: number } | undefined {
  // "when we had 31 rooms free" says when something else was.
  if (/^(?:when|while|because|as|if|since|after|before|so|that|which)\b/iu.test(text))
    return undefined;
  const had = HAD.exec(text);
  return had === null ? undefined : { start: start + had.index + had[0].length, end };
}
