import type { ReviewTab } from '../paths';

/** What the tabs of a review are called. */
export const TAB_NAMES: Readonly<Record<ReviewTab, string>> = {
  fit: 'Fit',
  bullets: 'Your lines',
  keywords: 'Wording',
  letter: 'Cover letter',
  interview: 'Interview',
  machine: 'What a machine reads',
};
