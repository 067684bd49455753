import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const persuasion = {
  key: 'persuasion',
  kind: 'story',
  number: 7,
  question: 'When did you win somebody over?',
  short: 'Winning agreement',
  why: 'Most work depends on other people: customers, suppliers, another team.',
  examples: [
    {
      who: 'Site plumber',
      situation: 'The architect wanted the pipes hidden behind the tiles.',
      action:
        'Showed photos of two leaks we had to break open and proposed an access panel for all 24 flats.',
      result: 'He put it in the plans.',
      proof: 'The drawings.',
    },
    {
      who: 'Shop assistant',
      situation: 'A supplier who only delivered on Mondays.',
      action: 'Negotiated a second, smaller delivery on Thursdays.',
      result: 'Fresh flowers twice a week.',
      proof: 'The delivery notes.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: {
      label: 'Who was it, and what did they want?',
      hint: 'Their role, not their name',
    },
    action: { label: 'What did you do?', hint: START_WITH_A_VERB },
    result: { label: 'What came of it?', hint: 'A number if you have one' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'prepared the facts', trait: 'C' },
    { text: 'reframed the problem', trait: 'O' },
    { text: 'spoke up directly', trait: 'E' },
    { text: 'listened first', trait: 'A' },
    { text: 'did not take it personally', trait: 'ES' },
  ],
  onResume: true,
  leads: false,
  interviewer: {
    aboutLine: 'What did they want at first, and how did you win them over?',
    forReserve: 'Tell us about a time when you had to win somebody over.',
  },
} as const satisfies StoryQuestion;
