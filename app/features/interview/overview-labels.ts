const minutes = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`);

/** What the overview of an interview says. */
export const OVERVIEW_LABELS = {
  title: 'Your interview',
  sample: 'Sample person',
  sampleTitle: 'This is the sample person',
  sampleWords: 'This person is invented. Change what you like: your own answers are kept apart.',
  uploaded: 'Uploaded',
  leftOut: (count: number) =>
    `We left out ${count === 1 ? 'one choice' : `${count} choices`} that no question asks for. Every word of your answers is here.`,
  answered: (done: number, all: number) => `${done} of ${all} answered`,
  isAnswered: 'answered',
  takes: (count: number) => `about ${minutes(count)}`,
  needed: 'needed for a first draft',
  allDone: 'You’ve answered everything. You can change any answer at any time.',
  canDraft: (left: number) =>
    `You have what’s needed for a first draft. The other questions make it better: about ${minutes(left)}.`,
  toDraft: (left: number) =>
    `A first draft takes about ${minutes(left)}. Answer the questions marked “needed for a first draft” in any order.`,
  begin: 'Start',
  goOn: 'Continue',
  more: 'More about this interview',
  posting: 'What the posting asks for',
  noPosting: 'no posting yet',
  howYouWork: 'How you work',
  optional: 'optional, about 2 minutes',
  framing: 'What comes first',
  framingHint: 'the order of your stories',
  review: 'Review and make the resume',
  download: 'Download my answers',
  others: 'Upload answers or start another interview',
  deleteTitle: 'Delete this interview',
  deleteWords:
    'This deletes the answers and their earlier versions for good. Resumes you made from them stay.',
  deleteNow: 'Delete for good',
} as const;
