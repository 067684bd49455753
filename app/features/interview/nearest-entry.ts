import { tokensOf } from '~/features/language/tokens';
import type { HistoryEntry } from './interview';

/**
 * The entry a story most likely belongs to where the person has not said: work before the rest,
 * then one still held, then the one whose title shares most words with the job they want, then the
 * latest.
 */
export function nearestEntry(
  history: readonly Pick<HistoryEntry, 'id' | 'kind' | 'title' | 'start' | 'end'>[],
  targetTitle: string,
): string {
  const wanted = new Set(tokensOf(targetTitle).map(({ key }) => key));
  const shared = (title: string): number =>
    tokensOf(title).filter(({ key }) => wanted.has(key)).length;
  const [nearest] = [...history].sort(
    (one, other) =>
      Number(other.kind === 'work') - Number(one.kind === 'work') ||
      Number(other.end === 'present') - Number(one.end === 'present') ||
      shared(other.title) - shared(one.title) ||
      other.start.localeCompare(one.start),
  );
  return nearest?.id ?? '';
}
