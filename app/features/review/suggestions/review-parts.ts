/** The tabs of a review with sentences that a model may word. */
export const REVIEW_PARTS = ['bullets', 'letter', 'interview'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];
