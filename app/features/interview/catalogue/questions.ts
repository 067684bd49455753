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
    short: 'The job you want',
    why: 'We use the title and the posting to decide what comes first on your resume.',
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
    question: 'Where have you worked or studied?',
    short: 'Where you have been',
    why: 'Start with the latest. Jobs, study, volunteering and caring for somebody all count.',
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
    question: 'What were you responsible for?',
    short: 'What you were responsible for',
    why: "Job titles don't show how big the job was. Think of the job closest to the one you want.",
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
  question: 'Which tools, certificates and languages?',
  short: 'Tools, certificates, your name and contact',
  why: 'Employers search for these. Skills the job asks for that you have come first. At the end: how to reach you.',
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
