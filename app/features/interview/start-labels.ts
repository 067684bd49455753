/** What the page before an interview says. */
export const START_LABELS = {
  titleInBar: 'Start',
  title: 'Before you start',
  lead: (minutes: number) =>
    `Eleven questions, one a page. The four marked ones are needed for a first draft and take about ${minutes} minutes.`,
  begunTitle: 'You’ve already started an interview',
  begun: (job: string) =>
    `${job === '' ? 'It’s where you left it.' : `It’s for ${job}.`} Starting again makes a second one.`,
  continueIt: 'Continue the interview',
  needed: 'needed for a first draft',
  write:
    'Write the way you talk. Spelling and half-sentences don’t matter, and “I don’t have a number” is an answer.',
  posting: 'Have the posting ready if there is one.',
  saved: 'We save every answer when you send it. You can leave, come back and change anything.',
  noAccount:
    'You don’t need an account. Without one, we keep your answers for 7 days after your last change.',
  signUp: 'Sign up any time to keep them.',
  start: 'Start the interview',
  sample: 'Open the sample',
  haveOne: 'Already have a resume?',
  fromResume: 'Start from it',
  fromResumeHow: 'We read it, you check it, and we ask only for what’s missing.',
  sampleNote: 'The sample person is invented, and marked as a sample everywhere.',
  unknown: 'Start with your own interview or with the sample.',
} as const;
