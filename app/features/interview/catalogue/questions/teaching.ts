import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const teaching = {
  key: 'teaching',
  kind: 'story',
  number: 8,
  question: 'Who have you led or taught?',
  short: 'Leading or teaching',
  why: 'No title needed. Showing one new colleague the ropes counts.',
  examples: [
    {
      who: 'Kitchen porter',
      situation: '4 new starters over the summer.',
      action: 'Trained 4 new starters in the order of the wash-up and where burns happen.',
      result: 'Each ran the station alone after a week.',
      proof: 'The rota.',
    },
    {
      who: 'Physics student',
      situation: 'A group of 12 first-years.',
      action: 'Ran a weekly problem hour for 12 first-years.',
      result: '10 of them passed the module.',
      proof: 'The results list.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: { label: 'Who were they, and how many?' },
    action: { label: 'What did you show them or decide?', hint: START_WITH_A_VERB },
    result: { label: 'What can they do now?' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'set clear steps', trait: 'C' },
    { text: 'used a new way to explain', trait: 'O' },
    { text: 'led from the front', trait: 'E' },
    { text: 'coached one to one', trait: 'A' },
    { text: 'steadied the group', trait: 'ES' },
  ],
  onResume: true,
  leads: false,
  interviewer: {
    aboutLine: 'How did you go about it, and what can they do now?',
    forReserve: 'Tell us about a time when you showed others how to do something.',
  },
} as const satisfies StoryQuestion;
