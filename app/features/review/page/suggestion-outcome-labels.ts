import type { SuggestionOutcome } from '../suggestions/suggestion-request';
import type { SectionSuggestions } from '../suggestions/suggestions-view';

interface OutcomeLabel {
  title: string;
  words: string;
}

const BY_RULES = 'Written without AI';

/** What came of asking models about a review: a headline, what happened, and what that leaves. */
const OUTCOMES: Readonly<
  Record<SuggestionOutcome, readonly [title: string, why: string, left: string]>
> = {
  improved: [
    'Some words are better now',
    'Each was checked against your resume.',
    'What stood there before is beside it, and you can have it back.',
  ],
  unchanged: [
    'It was good already',
    'A model looked at every part, and nothing it wrote was better.',
    'Nothing was changed.',
  ],
  unavailable: [
    BY_RULES,
    'No model answered in time.',
    'Your review is whole, and nothing was lost.',
  ],
  daily_limit: [BY_RULES, 'Models are much in use today.', 'Your review is whole without them.'],
  stopped: ['Stopped', 'You stopped it before anything was better.', 'Your review is as it was.'],
  switched_off: [BY_RULES, 'Models were switched off meanwhile.', 'Your review is as it was.'],
  failed: [
    BY_RULES,
    'Something on our side failed.',
    'Your review is as it was, and nothing was lost.',
  ],
  lost: [
    BY_RULES,
    'It was broken off before a model was done.',
    'Your review is whole; you can ask again.',
  ],
};

/** What came of it, as its reader sees it. An asking before may have made words better already. */
export function suggestionOutcomeLabel(
  outcome: SuggestionOutcome,
  sections: readonly Pick<SectionSuggestions, 'state'>[],
): OutcomeLabel {
  const [title, why, left] = OUTCOMES[outcome];
  const isMore = outcome !== 'improved' && sections.some(({ state }) => state === 'better');
  if (!isMore) return { title, words: `${why} ${left}` };
  return {
    title: 'Nothing more is better',
    words: `${why} What a model worded before is still here.`,
  };
}
