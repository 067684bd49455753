import { isStory, type Catalogue, type Question } from './catalogue/question';
import { getQuestion, QUESTIONS, type QuestionKey, type StoryKey } from './catalogue/questions';
import { sequenceOf, type QuestionOrder } from './catalogue/sequence';
import { isBlank } from './answers/is-blank';
import type { Bodies } from './answers/bodies';

export interface QuestionProgress {
  key: QuestionKey;
  done: boolean;
}

export interface Progress {
  questions: QuestionProgress[];
  done: number;
  /** Whether the minimum path is walked: enough for a first resume. */
  minimumDone: boolean;
  minutesLeft: { minimum: number; all: number };
  /** The next question worth answering: the minimum path first; null when all are answered. */
  next: QuestionKey | null;
}

/** How far an interview has come, its questions in the order in which it asks them. Pure. */
export function progressOf(
  bodies: Bodies,
  order: QuestionOrder,
  catalogue: Catalogue = QUESTIONS,
): Progress {
  const asked = sequenceOf(order, catalogue).map((key) => getQuestion(key, catalogue));
  const questions = asked.map((question) => ({
    key: question.key as QuestionKey,
    done: isAnswered(bodies, question),
  }));
  const open = asked.filter((question) => !isAnswered(bodies, question));
  const minimum = open.filter((question) => question.minimum);
  const minutes = (of: typeof open): number => of.reduce((sum, one) => sum + one.minutes, 0);
  return {
    questions,
    done: questions.filter(({ done }) => done).length,
    minimumDone: minimum.length === 0,
    minutesLeft: { minimum: minutes(minimum), all: minutes(open) },
    next: ((minimum[0] ?? open[0])?.key as QuestionKey | undefined) ?? null,
  };
}

function isAnswered(bodies: Bodies, question: Question): boolean {
  if (isStory(question)) {
    const stories = bodies[question.key as StoryKey]?.stories ?? [];
    return stories.some(({ action, result }) => action.trim() !== '' || result.trim() !== '');
  }
  switch (question.kind) {
    case 'target':
      return !isBlank([bodies.target?.title, bodies.target?.posting]);
    case 'places':
      return !isBlank(bodies.places?.history);
    case 'scope':
      return !isBlank([bodies.scope?.words, bodies.scope?.facts]);
    default:
      return !isBlank(bodies.closing);
  }
}
