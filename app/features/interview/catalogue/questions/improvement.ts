import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const improvement = {
  key: 'improvement',
  kind: 'story',
  number: 5,
  question: 'What worked badly until you changed it?',
  short: 'Something you made better',
  why: 'Employers look for people who leave a place better. A before and an after show that in one line.',
  examples: [
    {
      who: 'Shop team leader',
      situation: 'The stock room was a mess. Food waste was about £200 a week.',
      action: 'I put everything on dated shelves and made a checklist for closing.',
      result: 'After two months it was under £40.',
      proof: 'I do the waste sheet.',
    },
    {
      who: 'Student society treasurer',
      situation: 'Receipts in a shoebox, the audit took 3 days.',
      action: 'Made one shared sheet with a photo for each receipt.',
      result: 'The audit took an afternoon.',
      proof: 'The new treasurer kept it.',
    },
  ],
  minimum: false,
  minutes: 2,
  fields: {
    situation: { label: 'What was it like before?' },
    action: { label: 'What did you do?', hint: START_WITH_A_VERB },
    result: { label: 'What was it like after?', hint: 'A number if you have one' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'wrote a checklist or standard', trait: 'C' },
    { text: 'tested several ideas', trait: 'O' },
    { text: 'pitched it to the group', trait: 'E' },
    { text: 'asked those affected first', trait: 'A' },
    { text: 'went one step at a time', trait: 'ES' },
  ],
  onResume: true,
  leads: false,
  interviewer: {
    aboutLine: 'What was not working before, and how did you come to change it?',
    forReserve: 'Tell us about something you improved.',
  },
} as const satisfies StoryQuestion;
