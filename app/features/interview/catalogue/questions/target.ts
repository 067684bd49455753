import type { FormQuestion } from '../question';

export const target = {
  key: 'target',
  kind: 'target',
  number: 1,
  question: 'What job do you want next?',
  short: 'The job you want',
  why: 'We use the title and the posting to decide what comes first on your resume.',
  examples: [
    {
      who: 'Care assistant',
      words:
        'Title: Care coordinator. Stopped scrolling: they plan the rounds by who the person knows already, that is how I do it too.',
    },
    {
      who: 'After a break',
      words: 'Title: Payroll clerk, part time. Stopped scrolling: school hours and they use Sage.',
    },
  ],
  minimum: true,
  minutes: 1,
} as const satisfies FormQuestion;
