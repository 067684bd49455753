import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const setback = {
  key: 'setback',
  kind: 'story',
  number: 10,
  question: 'What went wrong, and what did you do?',
  short: 'When it went wrong',
  why: 'Interviewers nearly always ask. It stays off your resume unless you choose a line.',
  examples: [
    {
      who: 'Delivery driver',
      situation: 'I delivered a pallet to the wrong school.',
      action: 'Told the office at once and brought the pallet to the right school by 4 pm.',
      result: 'We read it aloud at the ramp now.',
      proof: 'No wrong drop since.',
    },
    {
      who: 'Teaching assistant',
      situation: 'A child left the yard.',
      action:
        'Found him within ten minutes, told the parents the same hour and drew up a rota with two adults at the gate.',
      result: 'Two adults at the gate.',
      proof: 'It is on the rota.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: { label: 'What happened?' },
    action: { label: 'What did you do in the first day?', hint: START_WITH_A_VERB },
    result: { label: 'What is different now?' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'fixed the process', trait: 'C' },
    { text: 'looked for the root cause', trait: 'O' },
    { text: 'told people straight away', trait: 'E' },
    { text: 'helped those affected', trait: 'A' },
    { text: 'stayed composed', trait: 'ES' },
  ],
  onResume: false,
  leads: false,
  interviewer: {
    aboutLine: 'What went wrong, and what is different now?',
    forReserve: 'Tell us about something that went wrong, and what you did.',
  },
} as const satisfies StoryQuestion;
