import type { CoverageReason } from './posting';

/** What the page about a posting says. */
export const POSTING_PAGE_LABELS = {
  title: 'What the posting asks for',
  lead: 'Skills the job asks for that you have come first in your resume.',
  none: 'You haven’t added a posting yet. With one, we put what it asks for first.',
  mustHave: 'Must have',
  niceToHave: 'Nice to have',
  nothing: 'We found nothing for this.',
  dropped: (count: number) => `Not treated as requirements (${count})`,
  paste: 'Add the posting',
  change: 'Replace this posting',
  next: 'Review and make the resume',
  answerGaps: (count: number) => (count === 1 ? 'Answer 1 question' : `Answer ${count} questions`),
  allQuestions: 'All questions',
  text: 'The posting',
  key: 'What the marks mean',
  keyMust: 'Solid line: must have',
  keyNice: 'Dotted line: nice to have',
  noTitle: 'No job title found',
  noCompany: 'No employer found',
  readInPart: 'We read this language in part, so check the list.',
} as const;

/** The state of a requirement in one word, and in the sum of a list. */
export const STATUS_LABELS = {
  covered: { one: 'Covered.', many: (count: number) => `${count} covered` },
  partial: { one: 'Partly.', many: (count: number) => `${count} partly` },
  gap: { one: 'Gap.', many: (count: number) => (count === 1 ? '1 gap' : `${count} gaps`) },
} as const;

/** What is said of a requirement where no words of the person say it better. */
export const REASON_LABELS: Readonly<Record<CoverageReason, string>> = {
  experience: 'You told us about this.',
  listed: 'You list this.',
  told: 'You told us about this.',
  related: 'You told us something close to this.',
  partly: 'You told us part of this.',
  shorter: 'For fewer years than the posting asks for.',
  notHeld: 'You don’t have this yet, or not any more.',
  alternative: 'Something else the posting accepts covers this.',
};

export const GAP_LABEL = 'You haven’t told us about this.';

/** What the forms that put a posting right say. */
export const CORRECTION_LABELS = {
  open: 'Correct',
  close: 'Close',
  name: 'What the posting asks for',
  rank: 'How much it matters',
  must: 'Must have',
  nice: 'Nice to have',
  none: 'Not a requirement',
  save: 'Save',
  same: 'Same as another requirement',
  merge: 'Merge',
  several: 'Several things, one on each line',
  split: 'Split',
  more: 'Merge or split',
  miss: 'Did we miss one?',
  missHint: 'Type it, or select it in the posting.',
  add: 'Add',
  addSelected: 'Add what you selected',
  head: 'Correct the job title and employer',
  jobTitle: 'Job title',
  company: 'Employer',
  forget: 'Take back all corrections',
  tooFew: 'Write at least two things, one on each line.',
  empty: 'Write what the posting asks for.',
  gone: 'This requirement is no longer there. Load the page again.',
} as const;
