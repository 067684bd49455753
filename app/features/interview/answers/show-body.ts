import { isStoryNumber } from '../catalogue/question';
import { getStoryQuestion } from '../catalogue/questions';
import type { AnswerSlot, Bodies } from './bodies';
import { nearestEntry } from '../nearest-entry';
import type { RawAnswer } from './raw-answer';

const nearest = (bodies: Bodies): string =>
  nearestEntry(bodies[2]?.history ?? [], bodies[1]?.title ?? '');

/**
 * A stored answer as its form shows it; where there is none, the form with one empty row to
 * begin in.
 */
export function showBody(slot: AnswerSlot, bodies: Bodies): RawAnswer {
  if (slot === 2) {
    const history = bodies[2]?.history ?? [];
    if (history.length === 0) return { history: [{ id: 'h1', kind: 'work' }] };
    return {
      history: history.map((row) => ({
        ...row,
        did: row.did.join('\n'),
        ...(row.end === 'present' ? { end: '', current: true } : {}),
      })),
    };
  }
  if (isStoryNumber(slot)) {
    const stories = bodies[slot]?.stories ?? [];
    return stories.length > 0
      ? { stories }
      : { stories: [{ onResume: getStoryQuestion(slot).onResume, historyId: nearest(bodies) }] };
  }
  if (slot === 3 && bodies[3] === undefined) return { historyId: nearest(bodies) };
  if (slot === 11) {
    const body = bodies[11];
    if (body === undefined) return { items: [{}], certificates: [], languages: [] };
    return { ...body, never: body.never.join('\n') };
  }
  return bodies[slot] ?? {};
}
