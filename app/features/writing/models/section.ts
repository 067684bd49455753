import type { Passage } from '~/features/interview/evidence';
import type { Draft } from '~/features/drafts/draft';
import type { Letter } from '../letter/letter';
import type { LineToExpect } from '../preparation/preparation';

interface Lines {
  /** JSON pointer of what is worded: `/basics/summary`, `/work/0/highlights`, `/letter/1`. */
  id: string;
  /** For people, e.g. `Electrician, Brackenrigg Conveyors`. */
  title: string;
  /** As they stand now. */
  lines: string[];
}

/** A part of a text that may be put in better words: its sentences, never its facts. */
export type RewordableSection = Lines &
  (
    | { kind: 'summary' | 'lines' | 'letter' }
    /** `about` has the printed line of each question. */
    | { kind: 'questions'; about: readonly Passage[] }
  );

export type RewordableKind = RewordableSection['kind'];

/** A draft, with whichever of its companions is being worded instead of the resume. */
export interface RewordableDraft extends Draft {
  letter?: Letter;
  expected?: LineToExpect[];
}
