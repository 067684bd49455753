import type { HistoryEntry, Interview, Story } from '~/features/interview/interview';

/** Sorts by end, then start; what still goes on comes first, what has no dates last. */
export function recency({ start, end }: Pick<HistoryEntry, 'start' | 'end'>): string {
  return `${end === 'present' ? '9999-99' : end === '' ? start : end} ${start}`;
}

/** Index of the entry nearest to the target: the one asked about, else the most recent work. */
export function nearestEntry(interview: Interview): number | null {
  const { history, scope, stories } = interview;
  const scoped = history.findIndex(({ id }) => id === scope.historyId && id !== '');
  if (scoped !== -1) return scoped;
  const told = ({ id }: HistoryEntry): number =>
    stories.filter(({ historyId }) => historyId === id).length;
  const standing = ({ kind }: HistoryEntry): number =>
    kind === 'work' ? 2 : kind === 'education' ? 0 : 1;
  const ranked = history
    .map((entry, index) => ({ entry, index }))
    .sort(
      (a, b) =>
        standing(b.entry) - standing(a.entry) ||
        told(b.entry) - told(a.entry) ||
        recency(b.entry).localeCompare(recency(a.entry)) ||
        a.index - b.index,
    );
  return ranked[0]?.index ?? null;
}

/** Index of the entry a story belongs to: the named one, else the one its words name, else the nearest. */
export function entryOfStory(interview: Interview, story: Story): number | null {
  const named = interview.history.findIndex(({ id }) => id === story.historyId && id !== '');
  if (named !== -1) return named;
  return (
    entryNamedIn(interview, [story.situation, story.action, story.result].join('\n')) ??
    nearestEntry(interview)
  );
}

/**
 * Index of the entry an answer belongs to: its own, its story's, else the one nearest to the target.
 *
 * @param source JSON pointer of the answer, e.g. `/stories/0/result`.
 * @returns null for skills, which belong to no entry, and where there is none.
 */
export function entryOfAnswer(interview: Interview, source: string): number | null {
  const [, kind, at] = /^\/(history|stories|skills)(?:\/(\d+))?\b/.exec(source) ?? [];
  if (kind === 'skills') return null;
  if (kind === 'history') return Number(at);
  const story = kind === 'stories' ? interview.stories[Number(at)] : undefined;
  return story === undefined ? nearestEntry(interview) : entryOfStory(interview, story);
}

/** The only entry whose organisation the words name. */
export function entryNamedIn({ history }: Interview, words: string): number | null {
  const lower = words.toLowerCase();
  const found = history.flatMap(({ organisation }, index) => {
    const name = organisation.trim().toLowerCase();
    return name.length >= 3 && lower.includes(name) ? [index] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
