import type { StoryQuestion } from '../question';
import { HOW_DO_YOU_KNOW, START_WITH_A_VERB } from './story-fields';

export const result = {
  key: 'result',
  kind: 'story',
  number: 4,
  question: 'What result should your next employer know about?',
  short: 'One result',
  why: 'Often the first line of your resume: the one thing to remember.',
  examples: [
    {
      who: 'Bakery shift lead',
      situation: 'About 30 loaves thrown away every evening.',
      action: 'Wrote down for 3 weeks what was left over and changed what goes in the second bake.',
      result: 'Down to 8 loaves.',
      proof: 'The waste sheet by the door.',
    },
    {
      who: 'Looking after a parent',
      situation: 'My father had 11 tablets and missed some.',
      action: 'Set up a weekly box and a list with the pharmacist.',
      result: 'No missed dose in 6 months.',
      proof: 'The pharmacist checks it each month.',
    },
  ],
  minimum: true,
  minutes: 2,
  fields: {
    situation: { label: 'What was going on?' },
    action: { label: 'What did you do?', hint: START_WITH_A_VERB },
    result: { label: 'What changed?', hint: 'A number if you have one' },
    proof: HOW_DO_YOU_KNOW,
  },
  chips: [
    { text: 'planned it step by step', trait: 'C' },
    { text: 'tried something nobody had tried', trait: 'O' },
    { text: 'got others excited', trait: 'E' },
    { text: 'looked after the people affected', trait: 'A' },
    { text: 'stayed calm when it got messy', trait: 'ES' },
  ],
  onResume: true,
  leads: true,
  interviewer: {
    aboutLine: 'What was the situation, and what did you do yourself?',
    forReserve: 'Tell us about a result you are glad of.',
  },
} as const satisfies StoryQuestion;
