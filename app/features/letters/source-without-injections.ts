import { forWriting } from '~/features/interview/for-writing';
import type { Interview } from '~/features/interview/interview';

/** What a resume was made from, without sentences in the answers that speak to a machine. */
export const sourceWithoutInjections = <Source extends { interview: Interview }>(
  source: Source,
): Source => ({
  ...source,
  interview: forWriting(source.interview),
});
