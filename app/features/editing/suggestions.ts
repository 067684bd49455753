import type { Claim } from '~/features/drafts/draft';
import {
  aboutLines,
  isSameLine,
  rewriteLine,
  type Rewriting,
} from '~/features/writing/rewriting/rewrite-line';
import type { EditedResume } from './edited-resume';
import { entriesOf, listOf, nameOfEntry } from './resume-path';

/** How a line of the page could read, for its owner to take, change or leave. */
export interface Suggestion {
  /** JSON pointer of the line, or of where a new one would stand. */
  path: string;
  /** The entry it stands under, as its owner would name it. */
  from: string;
  /** Null where the line would be new. */
  before: string | null;
  after: string;
  /** Why, each in a few words. */
  reasons: string[];
  /** Words that nobody could follow from the answers, as UTF-16 offsets into `after`. */
  doubt: readonly { start: number; end: number }[];
  /** What is to be filled in first, so that it cannot be taken as it is; null where nothing is. */
  question: string | null;
}

/** Sections whose lines tell deeds. */
const SECTIONS = ['work', 'volunteer', 'projects'] as const;

/**
 * How the lines of a resume could read: those that say the same in plainer words, then those that
 * lack a number, each in the order of the page. What the person declined is not suggested again.
 * Pure.
 */
export function suggestionsFor(resume: EditedResume): Suggestion[] {
  const declined = declinedIn(resume);
  const asked = askedElsewhere(resume.claims);
  const all = SECTIONS.flatMap((section) =>
    entriesOf(resume.document, section).flatMap((entry, at) => {
      const lines = listOf(entry, 'highlights');
      const about = aboutLines(lines, {
        ongoing: entry.startDate !== undefined && entry.endDate === undefined,
        job: section !== 'projects',
      });
      return lines.flatMap((before, index): Suggestion[] => {
        const path = `/${section}/${at}/highlights/${index}`;
        const better = betterThan(before, rewriteLine(before, about));
        if (better === undefined || declined.has(better.after)) return [];
        if (better.question !== null && asked.has(path)) return [];
        return [{ path, from: nameOfEntry(entry, section), before, ...better }];
      });
    }),
  );
  const isReady = ({ question }: Suggestion) => question === null;
  return [...all.filter(isReady), ...all.filter((one) => !isReady(one))];
}

function betterThan(
  before: string,
  { words, withBlank, changes, question }: Rewriting,
): Pick<Suggestion, 'after' | 'reasons' | 'question' | 'doubt'> | undefined {
  if (changes.length > 0 && !isSameLine(words, before))
    return { after: words, reasons: changes, question: null, doubt: [] };
  return withBlank === null || question === null
    ? undefined
    : { after: withBlank, reasons: [], question, doubt: [] };
}

/** Lines made of stories: their numbers are asked for among the questions. */
const askedElsewhere = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims
      .filter(({ evidence }) => evidence.some(({ source }) => source.startsWith('/stories/')))
      .map(({ path }) => path),
  );

export function declinedIn({ interview, declined = [] }: EditedResume): ReadonlySet<string> {
  const lines = interview.history.flatMap(({ lines = [] }) => lines);
  const kept = lines.filter(({ state }) => state === 'declined').map(({ text }) => text);
  return new Set([...declined, ...kept]);
}
