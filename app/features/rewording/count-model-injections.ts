import {
  placeInjections,
  type PlacedInjection,
} from '~/features/interview/prompt-injections/place-injections';
import type { Model } from '~/platform/ai/model';

/** Quotes are copied from answers, where they were counted. */
const COPIED = new Set(['quote', 'quotes']);

/** The model, with prompt injections in its answers told to `count`. Nothing else is changed. */
export function countingInjections(
  model: Model,
  count: (injections: PlacedInjection[]) => void,
): Model {
  return {
    ...model,
    async answer(request, options) {
      const answer = await model.answer(request, options);
      count(placeInjections('model', writtenIn(parse(answer.text))));
      return answer;
    },
  };
}

function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    COPIED.has(key) ? [] : writtenIn(inside),
  );
}

/** What is no JSON is refused by whoever asked. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
