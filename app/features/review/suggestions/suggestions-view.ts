import { MAX_SUGGESTION_REQUESTS, type SuggestionRequest } from './suggestion-request';
import type { ReviewPart } from './review-parts';
import type { BeforeAndAfter } from './with-suggestions';

/** A section that models were asked about. */
export interface SectionSuggestions {
  place: number;
  part: ReviewPart;
  title: string;
  state: 'waiting' | 'asking' | 'better' | 'kept' | 'failed';
  /** What wrote it, in the words a person reads. */
  by: string | null;
  model: string | null;
  shown: boolean;
  lines: BeforeAndAfter[];
}

/** What models did, do and may do for a review, as its reader sees it. */
export interface SuggestionsView {
  /** Who would be asked; none where nobody may be. */
  providers: { name: string; by: string; model: string }[];
  /** Why nobody can be asked now; null where somebody can. */
  obstacle: string | null;
  asking: SuggestionRequest | null;
  sections: SectionSuggestions[];
}

/** How many sections of a review are shown in a model's words. */
export const countShown = (
  sections: readonly Pick<SectionSuggestions, 'state' | 'shown'>[],
): number => sections.filter(({ state, shown }) => state === 'better' && shown).length;

/** Whether there is anybody left to ask, and anything left to ask about. */
export const mayRequestMore = ({ providers, asking, sections }: SuggestionsView): boolean =>
  providers.length > 0 &&
  asking?.isLive !== true &&
  (asking?.number ?? 0) < MAX_SUGGESTION_REQUESTS &&
  (asking === null || sections.some(({ state }) => state !== 'better'));
