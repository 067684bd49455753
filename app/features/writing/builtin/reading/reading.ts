import type { Passage } from '~/features/interview/evidence';
import type { HistoryEntry, Interview, Story } from '~/features/interview/interview';
import type { NeverRule } from './never';
import type { Field, Statement } from './statements';
import { readStatements } from './statements';

export interface StoryReading {
  story: Story;
  index: number;
  /** The history entry it belongs to; null where that is not clear. */
  entry: number | null;
  statements: Statement[];
}

export interface EntryReading {
  entry: HistoryEntry;
  index: number;
  statements: Statement[];
}

/** All answers of one interview, read once. */
export interface Reading {
  stories: StoryReading[];
  entries: EntryReading[];
  scope: Statement[];
  extra: { index: number; entry: number | null; statements: Statement[] }[];
  skills: Statement[];
  /** The job closest to the target; null where there is none. */
  closest: number | null;
}

const STORY_FIELDS = ['situation', 'action', 'result', 'proof'] as const;

export function readInterview(interview: Interview, never: NeverRule): Reading {
  const read = (source: string, text: string, field: Field) =>
    text.trim() === '' ? [] : readStatements({ source, text } satisfies Passage, field, never);
  const closest = closestEntry(interview);
  return {
    stories: interview.stories.flatMap((story, index) =>
      story.onResume
        ? [
            {
              story,
              index,
              entry: entryOfStory(interview, story, closest),
              statements: STORY_FIELDS.flatMap((field) =>
                read(`/stories/${index}/${field}`, story[field], field),
              ),
            },
          ]
        : [],
    ),
    entries: interview.history.map((entry, index) => ({
      entry,
      index,
      statements: [
        ...(entry.did ?? []).flatMap((row, at) =>
          read(`/history/${index}/did/${at}`, row, 'history'),
        ),
        ...read(`/history/${index}/scope`, entry.scope ?? '', 'scope'),
        ...read(`/history/${index}/words`, entry.words, 'history'),
      ],
    })),
    scope: read('/scope/words', interview.scope.words, 'scope'),
    extra: interview.extra.map(({ words }, index) => ({
      index,
      entry: mentionedEntry(interview, words) ?? soleEntry(interview),
      statements: read(`/extra/${index}/words`, words, 'extra'),
    })),
    skills: read('/skills/words', interview.skills.words, 'scope'),
    closest,
  };
}

/** Index of the entry with that id. */
function entryById(interview: Interview, id: string): number | null {
  const index = interview.history.findIndex((entry) => entry.id === id);
  return id === '' || index === -1 ? null : index;
}

function isJob({ kind }: HistoryEntry): boolean {
  return kind !== 'education';
}

/** The scope answer's job, else the one with most stories, else the most recent. */
function closestEntry(interview: Interview): number | null {
  const scoped = entryById(interview, interview.scope.historyId);
  if (scoped !== null) return scoped;
  const entries = interview.history.map((entry, index) => ({ entry, index }));
  const told = ({ entry }: { entry: HistoryEntry }) =>
    interview.stories.filter(({ historyId }) => historyId === entry.id).length;
  const standing = ({ entry }: { entry: HistoryEntry }) =>
    entry.kind === 'work' ? 2 : isJob(entry) ? 1 : 0;
  const ranked = [...entries].sort(
    (a, b) =>
      told(b) - told(a) ||
      standing(b) - standing(a) ||
      recency(b.entry).localeCompare(recency(a.entry)) ||
      a.index - b.index,
  );
  return ranked[0]?.index ?? null;
}

/** Sorts by end, then start; what still goes on comes first, what has no dates last. */
export function recency({ start, end }: Pick<HistoryEntry, 'start' | 'end'>): string {
  return `${end === 'present' ? '9999-99' : end === '' ? start : end} ${start}`;
}

function entryOfStory(interview: Interview, story: Story, closest: number | null): number | null {
  const named = entryById(interview, story.historyId);
  if (named !== null) return named;
  const words = STORY_FIELDS.map((field) => story[field]).join('\n');
  const mentioned = mentionedEntry(interview, words);
  if (mentioned !== null) return mentioned;
  if (entryById(interview, interview.scope.historyId) !== null && !STUDY.test(words))
    return closest;
  return soleEntry(interview);
}

const STUDY =
  /\b(?:dissertation|thesis|university|college|uni|course(?:work)?|group project|final[- ]year|capstone|semester|hackathon|school project|volunteer(?:ed|ing)?)\b/iu;

/** The only entry whose organisation the words name. */
function mentionedEntry(interview: Interview, words: string): number | null {
  const lower = words.toLowerCase();
  const named = interview.history.flatMap(({ organisation }, index) => {
    const name = organisation.trim().toLowerCase();
    return name.length >= 3 && lower.includes(name) ? [index] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

function soleEntry(interview: Interview): number | null {
  const jobs = interview.history.flatMap((entry, index) => (isJob(entry) ? [index] : []));
  if (jobs.length === 1 && interview.history.length === 1) return jobs[0] ?? null;
  return null;
}
