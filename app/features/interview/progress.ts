import type { QuestionNumber } from './catalogue/question';
import { isStoryNumber } from './catalogue/question';
import { getQuestion } from './catalogue/questions';
import { sequenceOf, type QuestionOrder } from './catalogue/sequence';
import { isBlank } from './answers/is-blank';
import type { Bodies } from './answers/bodies';

export interface QuestionProgress {
  number: QuestionNumber;
  done: boolean;
}

export interface Progress {
  questions: QuestionProgress[];
  done: number;
  /** Whether the minimum path is walked: enough for a first resume. */
  minimumDone: boolean;
  minutesLeft: { minimum: number; all: number };
  /** The next question worth answering: the minimum path first; null when all are answered. */
  next: QuestionNumber | null;
}

/** How far an interview has come, its questions in the order in which it asks them. Pure. */
export function progressOf(bodies: Bodies, order: QuestionOrder): Progress {
  const asked = sequenceOf(order).map(getQuestion);
  const questions = asked.map(({ number }) => ({ number, done: isAnswered(bodies, number) }));
  const open = asked.filter(({ number }) => !isAnswered(bodies, number));
  const minimum = open.filter((question) => question.minimum);
  const minutes = (of: typeof open): number => of.reduce((sum, one) => sum + one.minutes, 0);
  return {
    questions,
    done: questions.filter(({ done }) => done).length,
    minimumDone: minimum.length === 0,
    minutesLeft: { minimum: minutes(minimum), all: minutes(open) },
    next: (minimum[0] ?? open[0])?.number ?? null,
  };
}

function isAnswered(bodies: Bodies, number: QuestionNumber): boolean {
  if (isStoryNumber(number)) {
    const stories = bodies[number]?.stories ?? [];
    return stories.some(({ action, result }) => action.trim() !== '' || result.trim() !== '');
  }
  if (number === 1) return !isBlank([bodies[1]?.title, bodies[1]?.posting]);
  if (number === 2) return !isBlank(bodies[2]?.history);
  if (number === 3) return !isBlank([bodies[3]?.words, bodies[3]?.facts]);
  return !isBlank(bodies[11]);
}
