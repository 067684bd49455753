import type { Proof } from '~/features/drafts/line';
import type { HistoryEntry } from '~/features/interview/interview';
import type { ResumeString } from './resume-strings';

/** Where a string stands, and which answer its entry is about. */
export interface Place {
  string: ResumeString;
  /** Undefined where the entry matches none, or is no entry of the history. */
  row: HistoryEntry | undefined;
  /** Whether the entry names an employer, school or title at all. */
  identified: boolean;
  /** The other strings of the entry. */
  siblings: readonly ResumeString[];
  /** The proof the claim carries. */
  proof?: Proof | undefined;
}
