import type { Interview } from './interview';
import { leadingStory, numberOf, type QuestionKey } from './catalogue/questions';

/** What a resume would go without, with the question that has room for it. */
export interface Missing {
  text: string;
  question: QuestionKey;
  /** The field to go to. */
  field?: string;
}

/** What is not answered yet and a reader would look for. Nothing of it is required. */
export function missingIn(interview: Interview): Missing[] {
  const { person, target, history, scope, stories, skills } = interview;
  const missing: (Missing | false)[] = [
    person.name === '' && { text: 'Your name', question: 'closing', field: 'person-name' },
    person.email === '' &&
      person.phone === '' && {
        text: 'An e-mail address or a telephone number',
        question: 'closing',
        field: 'person-email',
      },
    target.title === '' &&
      target.posting === '' && { text: 'The job you want', question: 'target', field: 'title' },
    target.title !== '' &&
      target.posting === '' && {
        text: 'The posting: with it, what it asks for comes first',
        question: 'target',
        field: 'posting',
      },
    history.length === 0 && { text: 'Where you have worked or contributed', question: 'places' },
    history.some(({ start }) => start === '') && {
      text: 'When some of your places began',
      question: 'places',
    },
    stories.every(({ onResume }) => !onResume) && {
      text: 'A result: the line a reader remembers',
      question: leadingStory(),
    },
    scope.words === '' && { text: 'How big your job was', question: 'scope' },
    skills.words === '' &&
      skills.items.length === 0 &&
      skills.certificates.length === 0 && {
        text: 'Tools and certificates: what a machine searches for',
        question: 'closing',
      },
  ];
  return missing.filter((one) => one !== false);
}

/** A person is asked no more than this at a time. */
export const MOST_ASKED = 6;

/** Something worth an answer, with the number of the page that has room; null where none has. */
export type WorthAsking = Omit<Missing, 'question'> & { question: number | null };

/** What is missing, then what a draft asks, as far as a person has patience for. */
export function worthAsking(
  missing: readonly Missing[],
  asked: readonly WorthAsking[],
): WorthAsking[] {
  const open = missing.map((one) => ({ ...one, question: numberOf(one.question) }));
  return [...open, ...asked].slice(0, MOST_ASKED);
}
