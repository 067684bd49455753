import type { FieldText, StoryQuestion } from './question';

const HOW_DO_YOU_KNOW: FieldText = {
  label: 'How do you know?',
  hint: 'Optional. Kept for the job interview',
};
const START_WITH_A_VERB = 'Start with a verb: fixed, set up, taught';

/**
 * One past event each, with action and result asked for apart: structured questions about past
 * behaviour predict best, and people left alone tell the situation and forget the rest.
 */
export const STORY_QUESTIONS: readonly StoryQuestion[] = [
  {
    number: 4,
    question: 'What result should your next employer know about?',
    short: 'One result',
    why: 'Often the first line of your resume: the one thing to remember.',
    examples: [
      {
        who: 'Bakery shift lead',
        situation: 'About 30 loaves thrown away every evening.',
        action:
          'Wrote down for 3 weeks what was left over and changed what goes in the second bake.',
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
];
