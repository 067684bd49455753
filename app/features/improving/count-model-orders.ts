import { placeOrders, type PlacedOrder } from '~/features/interview/placed-orders';
import type { Model } from '~/platform/ai/model';

/** Quotes are copied from answers, where they were counted. */
const COPIED = new Set(['quote', 'quotes']);

/** The model, with words to a machine in its answers told to `count`. Nothing else is changed. */
export function countingOrders(model: Model, count: (orders: PlacedOrder[]) => void): Model {
  return {
    provider: model.provider,
    model: model.model,
    async answer(request, options) {
      const answer = await model.answer(request, options);
      count(placeOrders('model', writtenIn(parse(answer.text))));
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
