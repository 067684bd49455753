/** The tabs of a review with sentences that a model may word. */
export const PARTS = ['bullets', 'letter', 'interview'] as const;
export type Part = (typeof PARTS)[number];
