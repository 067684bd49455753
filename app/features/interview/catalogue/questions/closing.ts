import type { FormQuestion } from '../question';
import { learning } from './learning';

export const closing = {
  key: 'closing',
  kind: 'closing',
  number: 11,
  question: 'Which tools, certificates and languages?',
  short: 'Tools, certificates, your name and contact',
  why: 'Employers search for these. Skills the job asks for that you have come first. At the end: how to reach you.',
  examples: [
    {
      who: 'Forklift driver',
      words:
        'Counterbalance and reach truck, daily; SAP scanner; forklift licence, 2022; Polish, native; English, good.',
    },
    {
      who: 'Graduate',
      words: `Excel with pivot tables, last used in my thesis (question ${learning.number}); first aid, Red Cross, 2024.`,
    },
  ],
  minimum: true,
  minutes: 2,
} as const satisfies FormQuestion;
