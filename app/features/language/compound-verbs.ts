import { baseOfPast, isPast } from './verb-forms';

/** Words that make one verb with the past form after them: "lazy loaded", "deep cleaned". */
const FIRST_PARTS = new Set(
  'back batch beta bulk co cold cross deep double dry fast flame ghost hand heat hot jet lazy load mass mystery pair part peer power pre pressure proof quality re self smoke spot spray steam stress trial triple unit user vacuum wet white'.split(
    ' ',
  ),
);

/**
 * The base of the verb that two words make together in the past.
 *
 * @returns `load` for "lazy", "loaded"; undefined where the two are no verb
 */
export function baseOfCompound(first: string, second: string): string | undefined {
  if (!FIRST_PARTS.has(first) || !isPast(second)) return undefined;
  const base = baseOfPast(second);
  return base === second ? undefined : base;
}
