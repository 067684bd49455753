import { isLanding } from '../../.ci/lane';

/**
 * Of many cases that one assertion is made of: all, and before a landing every so many.
 *
 * @param step how many cases stand for one another: one of them is tried.
 * @param turn which of them. Whoever hands in a count of its own, such as the place of a form among
 * the forms, has every case of a list tried by one or another.
 * @returns cases in their order; at least one where there is one.
 */
export function shareOf<Case>(
  cases: readonly Case[],
  step: number,
  turn = 0,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Case[] {
  if (!isLanding(environment)) return [...cases];
  const first = turn % Math.min(step, Math.max(cases.length, 1));
  return cases.filter((_, index) => index % step === first);
}
