import {
  isStoryNumber,
  type QuestionNumber,
  type QuestionText,
  type StoryNumber,
  type StoryQuestion,
} from './question';
import { STORY_QUESTIONS } from './story-questions';

const OPENING: readonly QuestionText[] = [
  {
    number: 1,
    question: 'What job do you want next?',
    more: 'Paste the posting, or write the title. What about it made you stop scrolling?',
    short: 'The job you want',
    why: 'Everything else is ordered by it: what comes first, which words are used, what is left out.',
    examples: [
      {
        who: 'Care assistant',
        words:
          'Title: Care coordinator. Stopped scrolling: they plan the rounds by who the person knows already, that is how I do it too.',
      },
      {
        who: 'After a break',
        words:
          'Title: Payroll clerk, part time. Stopped scrolling: school hours and they use Sage.',
      },
    ],
    minimum: true,
    minutes: 1,
  },
  {
    number: 2,
    question: 'Where have you worked or contributed?',
    more: 'Jobs, study, volunteering and care work all count.',
    short: 'Where you have been',
    why: 'Titles, places and dates are what a reader looks for first. Begin with the latest.',
    examples: [
      {
        who: 'Electrician',
        words:
          'Maintenance electrician, Harlow Dairy, Carlisle, 2019-04 to now: shift work, motors, panels, call-outs.',
      },
      {
        who: 'Parent at home',
        words: 'Care at home, 2018-09 to 2021-08: two children, school board from 2020.',
      },
    ],
    minimum: true,
    minutes: 2,
  },
  {
    number: 3,
    question: 'In the role closest to the job you want, what were you trusted with?',
    short: 'What you were trusted with',
    why: 'Size is what titles hide. A team of 3 or 30, one till or a whole shop: it tells the reader your level.',
    examples: [
      {
        who: 'Night nurse',
        words:
          'Ward of 28 beds with 2 assistants, keys for the medicine cupboard, about 10 admissions a week.',
      },
      {
        who: 'Festival volunteer',
        words: 'Float of 1,500, 14 helpers on the bar, handed over to the treasurer each night.',
      },
    ],
    minimum: false,
    minutes: 2,
  },
];

const CLOSING: QuestionText = {
  number: 11,
  question: 'Your tools, certificates, languages and degrees.',
  more: 'And how an employer can reach you.',
  short: 'Tools, certificates, your name and contact',
  why: 'Machines and people both search for these. What the posting asks for and you have comes first.',
  examples: [
    {
      who: 'Forklift driver',
      words:
        'Counterbalance and reach truck, daily; SAP scanner; forklift licence, 2022; Polish, native; English, good.',
    },
    {
      who: 'Graduate',
      words:
        'Excel with pivot tables, last used in my thesis (question 9); first aid, Red Cross, 2024.',
    },
  ],
  minimum: true,
  minutes: 2,
};

/** The 11 questions, in order. */
export const QUESTIONS: readonly QuestionText[] = [...OPENING, ...STORY_QUESTIONS, CLOSING];

/** The question of that number. */
export function getQuestion(number: QuestionNumber): QuestionText {
  const question = QUESTIONS[number - 1];
  if (question === undefined) throw new RangeError(`There is no question ${number}`);
  return question;
}

/** The story question (4–10) of that number. */
export function getStoryQuestion(number: StoryNumber): StoryQuestion {
  const question = STORY_QUESTIONS.find((candidate) => candidate.number === number);
  if (question === undefined) throw new RangeError(`Question ${number} asks for no story`);
  return question;
}

/** The chip texts of a question; empty where it has none. */
export function chipTextsOf(number: number): readonly string[] {
  return isStoryNumber(number) ? getStoryQuestion(number).chips.map((chip) => chip.text) : [];
}
