import { MOST_ASKINGS, type Asking } from './asking';
import type { Part } from './parts';
import type { TwoWordings, WordedSection } from './worded-review';

/** A section that models were asked about. */
export interface WordsOfSection {
  place: number;
  part: Part;
  title: string;
  state: 'waiting' | 'asking' | 'better' | 'kept' | 'failed';
  by: WordedSection['by'] | null;
  model: string | null;
  shown: boolean;
  lines: TwoWordings[];
}

/** What models did, do and may do for a review, as its reader sees it. */
export interface WordsView {
  /** Who would be asked; none where nobody may be. */
  providers: { name: string; by: string; model: string }[];
  /** Why nobody can be asked now; null where somebody can. */
  obstacle: string | null;
  asking: Asking | null;
  sections: WordsOfSection[];
}

/** How many sections of a review are shown in a model's words. */
export const countShown = (sections: readonly Pick<WordsOfSection, 'state' | 'shown'>[]): number =>
  sections.filter(({ state, shown }) => state === 'better' && shown).length;

/** Whether there is anybody left to ask, and anything left to ask about. */
export const mayBeAsked = ({ providers, asking, sections }: WordsView): boolean =>
  providers.length > 0 &&
  asking?.isLive !== true &&
  (asking?.number ?? 0) < MOST_ASKINGS &&
  (asking === null || sections.some(({ state }) => state !== 'better'));
