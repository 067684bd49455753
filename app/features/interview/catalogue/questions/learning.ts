import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const learning = {
  key: 'learning',
  kind: 'story',
  number: 9,
  question: 'What did you have to learn fast for work?',
  short: 'Learning fast',
  why: 'A skill with a use says more than a skill on a list.',
  examples: [
    {
      who: 'Receptionist',
      situation: 'A new booking system, four days before opening.',
      action:
        "Learned the new booking system in four days from the vendor's videos and wrote a one-page guide for the desk.",
      result: 'Booked 60 guests on day one.',
      proof: 'The system counts them.',
    },
    {
      who: 'Welder',
      situation: 'TIG on aluminium, three weeks.',
      action: 'Learned TIG welding on aluminium in three weeks with the older welder.',
      result: 'Welded the handrails of the ferry job, passed inspection.',
      proof: 'The inspection sheet.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: { label: 'What did you have to learn, and by when?' },
    action: { label: 'How did you learn it?', hint: START_WITH_A_VERB },
    result: { label: 'What did you do with it?' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'practised on a schedule', trait: 'C' },
    { text: 'explored on my own', trait: 'O' },
    { text: 'learned with others', trait: 'E' },
    { text: 'asked for and gave help', trait: 'A' },
    { text: 'kept going when stuck', trait: 'ES' },
  ],
  onResume: true,
  leads: false,
  interviewer: {
    aboutLine: 'Why did you need it, and how did you learn it?',
    forReserve: 'Tell us about something you had to learn quickly.',
  },
} as const satisfies StoryQuestion;
