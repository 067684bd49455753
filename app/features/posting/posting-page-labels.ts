/** What the page about a posting says. */
export const POSTING_PAGE_LABELS = {
  title: 'What the posting asks for',
  lead: 'Skills the job asks for that you have come first in your resume.',
  none: 'You haven’t added a posting yet. With one, we put what it asks for first.',
  mustHave: 'Must have',
  niceToHave: 'Nice to have',
  nothing: 'We found nothing for this.',
  notSaid: 'not said',
  dropped: (count: number) => `Not treated as requirements (${count})`,
  paste: 'Add the posting',
  change: 'Change the posting',
  next: 'Review and make the resume',
  allQuestions: 'All questions',
} as const;
