import type { AskedQuestion } from '~/features/library/questions-asked';

/** What a resume would say if it were made now. */
export interface DraftPreview {
  entries: { path: string; title: string; lines: string[] }[];
  /** @property entry id of the place a line of it would stand under; null where there is none. */
  notOnPage: { words: string; question: number | null; entry: string | null }[];
  questions: AskedQuestion[];
  /** What would stand on the page if nothing had to stay off it. */
  takenAway: string[];
}
