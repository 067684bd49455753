/** What the page that turns a reviewed resume into answers says. */
export const SAVE_REVIEW_LABELS = {
  title: 'Make this my resume',
  lead: 'This is what we read in your resume. Check it before you save it. You can change each answer later.',
  keep: 'Save these answers',
  correct: 'Correct them first',
  back: 'Back to the review',
  worded:
    'We save what you wrote. The lines a model suggested stay in the review; download it to keep them.',
  kept: 'We save nothing until you choose one of these. Without an account, we delete your answers 7 days after your last change. Sign up to keep them.',
} as const;
