import type { FormQuestion } from '../question';

export const scope = {
  key: 'scope',
  kind: 'scope',
  number: 3,
  question: 'What were you responsible for?',
  short: 'What you were responsible for',
  why: "Job titles don't show how big the job was. Think of the job closest to the one you want.",
  examples: [
    {
      who: 'Night nurse',
      words:
        'Ward of 28 beds with 2 assistants, keys for the medicine cupboard, about 10 admissions a week.',
    },
    {
      who: 'Festival volunteer',
      words: 'Float of 1,500, 14 helpers on the bar, handed over to the treasurer each night.',
    },
  ],
  minimum: false,
  minutes: 2,
} as const satisfies FormQuestion;
