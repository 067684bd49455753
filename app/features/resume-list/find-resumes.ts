import { z } from 'zod';
import { OUTCOME_STATES } from '~/features/outcomes/outcome-states';

/** What became of a resume, where only such are to be shown; `none`: nothing was told yet. */
export const outcomeAsked = z
  .enum(['any', 'none', ...OUTCOME_STATES])
  .default('any')
  .catch('any');

/** Which of one's resumes are shown. */
export interface Find {
  /** Words each must hold; empty where any do. */
  q: string;
  show: 'current' | 'archived';
  outcome: z.infer<typeof outcomeAsked>;
}

/** The query that shows them. @param more what it says besides. */
export function searchOf(
  { q, show, outcome }: Find,
  more: Readonly<Record<string, string>> = {},
): string {
  return new URLSearchParams({
    ...(q === '' ? {} : { q }),
    ...(show === 'current' ? {} : { show }),
    ...(outcome === 'any' ? {} : { outcome }),
    ...more,
  }).toString();
}
