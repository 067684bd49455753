import type { Dimension } from './fact';

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  template: 'Design',
  framing: 'What leads',
  jobType: 'Kind of job',
};

/** A group in words: `modern`, `teaching`, or that nothing was told. */
export function groupLabel(group: string): string {
  if (group === 'none') return 'nothing in particular';
  if (group === 'unknown') return 'not told';
  return group;
}
