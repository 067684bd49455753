import { endsBeforeStart, readMonth } from '~/features/interview/answers/months';
import type { RefusedEdit } from './edit';

const FORMS = 'Write it as 2019-04, April 2019, or the year alone';

/**
 * Dates as they were typed, in the form of JSON Resume: `2019-04`, `2019` or empty. What still goes
 * on has no end.
 */
export function readDates(
  typed: { start: string; end: string },
  { isRange }: { isRange: boolean },
): { start: string; end: string } | RefusedEdit {
  const refuse = (field: 'start' | 'end', message: string): RefusedEdit => ({
    kind: 'refused',
    field,
    message,
  });
  const start = readMonth(typed.start);
  if (start === undefined || start === 'present') return refuse('start', FORMS);
  if (!isRange) return { start, end: '' };
  const end = readMonth(typed.end);
  if (end === undefined) return refuse('end', `${FORMS}, or “present”`);
  if (endsBeforeStart(start, end)) return refuse('end', 'The end is before the start');
  return { start, end: end === 'present' ? '' : end };
}
