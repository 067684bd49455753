import { isStoryNumber } from '../catalogue/question';
import { getStoryQuestion } from '../catalogue/questions';
import type { AnswerSlot, Bodies } from './bodies';
import type { RawAnswer } from './raw-answer';

/**
 * A stored answer as its form shows it; where there is none, the form with one empty row to
 * begin in.
 */
export function showBody(slot: AnswerSlot, bodies: Bodies): RawAnswer {
  if (slot === 2) {
    const history = bodies[2]?.history ?? [];
    if (history.length === 0) return { history: [{ id: 'h1', kind: 'work' }] };
    return {
      history: history.map((row) =>
        row.end === 'present' ? { ...row, end: '', current: true } : row,
      ),
    };
  }
  if (isStoryNumber(slot)) {
    const stories = bodies[slot]?.stories ?? [];
    return stories.length > 0
      ? { stories }
      : { stories: [{ onResume: getStoryQuestion(slot).onResume }] };
  }
  if (slot === 11) {
    const body = bodies[11];
    if (body === undefined) return { items: [{}], certificates: [], languages: [] };
    return { ...body, never: body.never.join('\n') };
  }
  return bodies[slot] ?? {};
}
