import type { Evidence } from '~/features/interview/evidence';

/** What the person said, part by part, in their own words. */
export interface OwnStory {
  parts: { label: string; evidence: Evidence }[];
}

/** A printed line, the question it invites, and what the person has to tell. */
export interface LineToExpect {
  /** JSON pointer into the resume. */
  path: string;
  text: string;
  question: string;
  /** Which model worded the question, and what it was before; absent where none did. */
  worded?: { model: string; before: string };
  /** A second question where the line holds a number or a shared deed. */
  followUp: string | null;
  story: OwnStory;
}

/** Something the posting asks for that the resume does not show. */
export interface GapToExpect {
  requirementId: string;
  name: string;
  must: boolean;
  question: string;
  /** What the person said about it, where they did. */
  said: Evidence | null;
}

/** A story told in the interview and kept off the resume. */
export interface StoryInReserve {
  question: string;
  story: OwnStory;
}

/** What to expect in an interview, and what to tell, all of it from the person's own answers. */
export interface Preparation {
  lines: LineToExpect[];
  gaps: GapToExpect[];
  reserve: StoryInReserve[];
  /** Questions the person may ask. */
  toAsk: string[];
}
