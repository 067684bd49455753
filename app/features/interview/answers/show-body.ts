import type { Catalogue } from '../catalogue/question';
import { findStoryQuestion, QUESTIONS, type StoryKey } from '../catalogue/questions';
import type { Bodies } from './bodies';
import { nearestEntry } from '../nearest-entry';
import type { RawAnswer } from './raw-answer';
import type { AnswerSlot } from './slots';

const nearest = (bodies: Bodies): string =>
  nearestEntry(bodies.places?.history ?? [], bodies.target?.title ?? '');

/**
 * A stored answer as its form shows it; where there is none, the form with one empty row to
 * begin in.
 */
export function showBody(
  slot: AnswerSlot,
  bodies: Bodies,
  catalogue: Catalogue = QUESTIONS,
): RawAnswer {
  if (slot === 'places') {
    const history = bodies.places?.history ?? [];
    if (history.length === 0) return { history: [{ id: 'h1', kind: 'work' }] };
    return {
      history: history.map((row) => ({
        ...row,
        did: row.did.join('\n'),
        ...(row.end === 'present' ? { end: '', current: true } : {}),
      })),
    };
  }
  const story = findStoryQuestion(slot, catalogue);
  if (story !== undefined) {
    const stories = bodies[story.key as StoryKey]?.stories ?? [];
    return stories.length > 0
      ? { stories }
      : { stories: [{ onResume: story.onResume, historyId: nearest(bodies) }] };
  }
  if (slot === 'scope' && bodies.scope === undefined) return { historyId: nearest(bodies) };
  if (slot === 'closing') {
    const body = bodies.closing;
    if (body === undefined) return { items: [{}], certificates: [], languages: [] };
    return { ...body, never: body.never.join('\n') };
  }
  return bodies[slot] ?? {};
}
