import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const overload = {
  key: 'overload',
  kind: 'story',
  number: 6,
  question: 'When did you have too much to do at once?',
  short: 'Too much to do',
  why: 'Shows what you get done when not everything can be done.',
  examples: [
    {
      who: 'Community nurse',
      situation: 'Two colleagues off sick, 31 visits for 3 of us.',
      action:
        'Sorted the visits by urgency, did insulin and wound care first and phoned the rest to move them.',
      result: 'All urgent visits done by 1 pm, the others the next day.',
      proof: 'The visit log.',
    },
    {
      who: 'Office assistant',
      situation: 'Year-end invoices and an office move in the same week.',
      action: 'Sent out 140 invoices in order of due date.',
      result: 'All out two days early.',
      proof: 'The ledger.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: { label: 'What was asked of you?' },
    action: { label: 'What did you do first?', hint: START_WITH_A_VERB },
    result: { label: 'What got done, and when?' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'made a plan and kept to it', trait: 'C' },
    { text: 'found a shortcut', trait: 'O' },
    { text: 'called people together', trait: 'E' },
    { text: 'shared the load fairly', trait: 'A' },
    { text: 'kept a level head', trait: 'ES' },
  ],
  onResume: true,
  leads: false,
  interviewer: {
    aboutLine: 'How did you decide what came first?',
    forReserve: 'Tell us about a time when there was too much to do.',
  },
} as const satisfies StoryQuestion;
