/** What the review of a resume says, on its pages and in its files. */
export const REVIEW_LABELS = {
  lead: 'Paste or upload your resume, and paste the posting. See what fits, how to improve your lines and what a machine reads. No account needed.',
  keptFor:
    'The review uses only your own words. We delete both texts after an hour. Until then, only your link opens them, and you can delete them sooner.',
  missing:
    'Something may be missing only because you didn’t mention it. If you’ve done it, say where. If you haven’t, leave it out.',
  keywords:
    'Recruiters search for the posting’s words. If yours mean the same, use theirs. If you don’t have the skill, leave it out.',
  bullets:
    'We reorder words, use one tense and cut filler. We add nothing: where a number is missing, you see a blank and a question.',
  hidden:
    'Readers can’t see this text. Templates and editors often leave it behind. We left it out of this review, but some systems read it, so remove it from your file before you send it.',
  aboutLines: 'Questions about your lines',
  aboutGaps: 'Questions about what is missing',
  misread: 'What programs may misread',
  contact: 'Name and contact',
} as const;
