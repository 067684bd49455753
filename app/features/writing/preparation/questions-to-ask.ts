import type { Posting } from '~/features/posting/posting';
import type { Gap } from '../letter/gaps';
import { termIn } from '../letter/requirement-name';
import { howToLearn } from './gap-question';

/** Five questions the person may ask: of this posting where there is one, and of any job. */
export function questionsToAsk(posting: Posting | null, gaps: readonly Gap[]): string[] {
  const wanted = (posting?.requirements ?? [])
    .filter(({ must, kind }) => must && kind === 'tool')
    .flatMap((requirement) => termIn(requirement) ?? [])[0];
  const learning = gaps
    .filter(({ name }) => name !== wanted)
    .flatMap((gap) => howToLearn(gap) ?? [])[0];
  return [
    'What would you like to see done in the first three months?',
    'Who would I work with, and who would I report to?',
    ...(wanted === undefined ? [] : [`Where does ${wanted} come up in a normal week?`]),
    ...(learning === undefined ? [] : [learning]),
    'What do people in this job find hardest?',
    'What happens next, and when will I hear from you?',
  ].slice(0, 6);
}
