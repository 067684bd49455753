import type { FormQuestion } from '../question';

export const places = {
  key: 'places',
  kind: 'places',
  number: 2,
  question: 'Where have you worked or studied?',
  short: 'Where you have been',
  why: 'Start with the latest. Jobs, study, volunteering and caring for somebody all count.',
  examples: [
    {
      who: 'Electrician',
      words:
        'Maintenance electrician, Harlow Dairy, Carlisle, 2019-04 to now: shift work, motors, panels, call-outs.',
    },
    {
      who: 'Parent at home',
      words: 'Care at home, 2018-09 to 2021-08: two children, school board from 2020.',
    },
  ],
  minimum: true,
  minutes: 2,
} as const satisfies FormQuestion;
