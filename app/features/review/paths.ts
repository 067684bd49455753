/** Where programs ask for a review. */
export const REVIEW_API_PATH = '/api/cv-review/generate';

export const REVIEW_TABS = [
  'fit',
  'bullets',
  'keywords',
  'letter',
  'interview',
  'machine',
] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];
