import type { FieldText, StoryQuestion } from './question';

const HOW_DO_YOU_KNOW: FieldText = {
  label: 'How do you know?',
  hint: 'A record, a figure, a message, somebody who saw it.',
};

/**
 * One past event each, with action and result asked for apart: structured questions about past
 * behaviour predict best, and people left alone tell the situation and forget the rest.
 */
export const STORY_QUESTIONS: readonly StoryQuestion[] = [
  {
    number: 4,
    question: 'Tell us about one result you would want the new employer to know.',
    short: 'One result',
    why: 'This becomes the first line of your closest job: the one thing a reader should remember.',
    examples: [
      {
        who: 'Bakery shift lead',
        words:
          'Going on: we threw away a lot of bread every evening. Did: wrote down for 3 weeks what was left over, then changed what goes in the second bake. Changed: waste went from about 30 loaves to 8. Know: the waste sheet by the door.',
      },
      {
        who: 'Looking after a parent',
        words:
          'Going on: my father had 11 tablets and missed some. Did: set up a weekly box and a list with the pharmacist. Changed: no missed dose in 6 months. Know: the pharmacist checks it each month.',
      },
    ],
    minimum: true,
    minutes: 2,
    fields: {
      situation: { label: 'What was going on?', hint: 'Two lines are enough.' },
      action: {
        label: 'What did you do yourself?',
        hint: 'Say “I” where it was you and “we” where it was all of you.',
      },
      result: {
        label: 'What changed?',
        hint: 'A number if you have one; otherwise what is different.',
      },
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
  },
  {
    number: 5,
    question: 'Tell us about something that worked badly until you changed it.',
    short: 'Something you made better',
    why: 'Employers look for people who leave a place better. A before and an after show it in one line.',
    examples: [
      {
        who: 'Warehouse picker',
        words:
          'Before: the fast movers stood at the far end. Change: I listed what we pick most and asked to swap two aisles. After: a round takes 25 minutes, not 40. Still like that today.',
      },
      {
        who: 'Student society treasurer',
        words:
          'Before: receipts in a shoebox. Change: one shared sheet and a photo for each receipt. After: the audit took an afternoon. The new treasurer kept it.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: { label: 'What was it like before?' },
      action: { label: 'What did you change?' },
      result: { label: 'What was it like after?' },
      proof: { label: 'Is it still in use, and how do you know?' },
    },
    chips: [
      { text: 'wrote a checklist or standard', trait: 'C' },
      { text: 'tested several ideas', trait: 'O' },
      { text: 'pitched it to the group', trait: 'E' },
      { text: 'asked those affected first', trait: 'A' },
      { text: 'went one step at a time', trait: 'ES' },
    ],
    onResume: true,
  },
  {
    number: 6,
    question: 'A week with too much to do, or a hard deadline: how did you decide what came first?',
    short: 'Too much to do',
    why: 'It shows what you finish when not everything can be finished.',
    examples: [
      {
        who: 'Community nurse',
        words:
          'Demands: two colleagues off sick, 31 visits for 3 of us. Order: insulin and wound care first, phoned the rest to move them. Finished: all urgent visits by 1 pm, the others next day. Let go: the stock count.',
      },
      {
        who: 'Office assistant',
        words:
          'Demands: year-end invoices and an office move. Order: invoices with a due date first. Finished: 140 invoices out two days early.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: { label: 'What was being asked of you?' },
      action: { label: 'What order did you choose, and what did you let go?' },
      result: { label: 'What was finished, and when?' },
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
  },
  {
    number: 7,
    question: 'A time you needed help or agreement from someone who did not have to give it.',
    short: 'Winning agreement',
    why: 'Most work goes through other people: customers, neighbours in the building, another team.',
    examples: [
      {
        who: 'Site plumber',
        words:
          'Who: the architect, wanted the pipes hidden behind the tiles. Did: showed photos of two leaks we had to break open. Outcome: an access panel in all 24 flats.',
      },
      {
        who: 'Shop assistant',
        words:
          'Who: a supplier who only delivers on Mondays. Did: offered to take two smaller drops. Outcome: fresh flowers on Thursday too.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: {
        label: 'Who was it, and what did they want?',
        hint: 'Their role, not their name.',
      },
      action: { label: 'What did you do?' },
      result: { label: 'What came of it?' },
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
  },
  {
    number: 8,
    question: 'When did others follow your lead, or learn something from you?',
    short: 'Leading or teaching',
    why: 'You need no title for this. Showing one new colleague the ropes counts.',
    examples: [
      {
        who: 'Kitchen porter',
        words:
          'Who: 4 new starters over the summer. Showed: the order of the wash-up and where burns happen. Now: each ran the station alone after a week.',
      },
      {
        who: 'Physics student',
        words:
          'Who: a group of 12 first-years. Decided: weekly problem hour. Now: 10 of them passed the module.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: { label: 'Who were they, and how many?' },
      action: { label: 'What did you show them or decide?' },
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
  },
  {
    number: 9,
    question:
      'The last time you had to learn something fast for work: what, how, and what did you then do with it?',
    short: 'Learning fast',
    why: 'It turns a skill on a list into a skill with a use, and shows you can pick up what you lack.',
    examples: [
      {
        who: 'Receptionist',
        words:
          'What: a new booking system, four days before opening. How: the vendor’s videos in the evening, a practice account. First use: booked 60 guests on day one and wrote the one-page crib sheet.',
      },
      {
        who: 'Welder',
        words:
          'What: TIG on aluminium, three weeks. How: scrap after hours with the older welder. First use: the handrails of the ferry job, passed inspection.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: { label: 'What did you have to learn, and how long did you have?' },
      action: { label: 'How did you learn it?' },
      result: { label: 'What was the first real use?' },
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
  },
  {
    number: 10,
    question: 'Something went wrong. What did you do in the first day, and what is different now?',
    short: 'When it went wrong',
    why: 'Interviewers ask it almost always. It stays off the resume unless you tick the box.',
    examples: [
      {
        who: 'Delivery driver',
        words:
          'Happened: I delivered a pallet to the wrong school. First day: told the office at once, went back and swapped them by 4 pm. Now: we read the order number aloud at the ramp.',
      },
      {
        who: 'Teaching assistant',
        words:
          'Happened: a child left the yard. First day: found him in ten minutes, told the parents the same hour. Now: two adults at the gate, on the rota.',
      },
    ],
    minimum: false,
    minutes: 2,
    fields: {
      situation: { label: 'What happened?' },
      action: { label: 'What did you do in the first day?' },
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
  },
];
