import type { Passage } from '~/features/interview/evidence';
import type { Claim, Draft } from '~/features/drafts/draft';
import type { Letter } from '../letter/letter';
import type { LineToExpect } from '../preparation/preparation';

interface Lines {
  /** JSON pointer of what is worded: `/work/0/highlights`, `/letter/1`. */
  id: string;
  /** For people, e.g. `Electrician, Brackenrigg Conveyors`. */
  title: string;
  /** As they stand now. */
  lines: string[];
}

/** A part of a text that may be put in better words: its sentences, never its facts. */
export type RewordableSection = Lines &
  (
    | { kind: 'letter' }
    /** `confirmed` has the places of lines that the person typed or confirmed. */
    | { kind: 'lines'; confirmed: ReadonlySet<number> }
    /** `about` has the printed line of each question. */
    | { kind: 'questions'; about: readonly Passage[] }
  );

export type RewordableKind = RewordableSection['kind'];

/** A line as it stands in a part from now on. */
export type NewLine = { text: string } & (
  | /** The place it had before. */ { was: number; claim?: undefined }
  | /** What a new one rests on. */ { was?: undefined; claim: Omit<Claim, 'path' | 'text'> }
);

/** A draft, with whichever of its companions is being worded instead of the resume. */
export interface RewordableDraft extends Draft {
  letter?: Letter;
  expected?: LineToExpect[];
}
