import { type Term } from './lexicon/term';
import { type RequirementKind } from './posting';
import { type PostingSection } from './posting-section';

/** One place where a posting asks for something; offsets are into the normalised text. */
export interface Mention {
  start: number;
  end: number;
  /** The whole of what is asked where it is named: with its alternatives, level and conditions. */
  whole: { start: number; end: number };
  kind: RequirementKind;
  /** Null for what only the grammar found. */
  term: Term | null;
  must: boolean;
  years: number | null;
  section: PostingSection;
  /** It only tells what the role, a team or the company is called or does. */
  passing: boolean;
  /** It stands where things are asked for, rather than in what one will do or is told. */
  asked: boolean;
}

export interface DroppedPassage {
  start: number;
  end: number;
  reason: string;
}
