import type { Interview } from './interview';
import { findOrders, type OrderForm, type OrderOptions } from './orders';

/** Where words to a machine can stand. */
export const ORDER_PLACES = ['posting', 'answer', 'upload', 'model'] as const;
export type OrderPlace = (typeof ORDER_PLACES)[number];

/** Words to a machine somewhere: where and how, never which. */
export interface PlacedOrder {
  place: OrderPlace;
  form: OrderForm;
}

/** Which words to a machine stand in the texts of one place. */
export const placeOrders = (
  place: OrderPlace,
  texts: readonly string[],
  options: OrderOptions = {},
): PlacedOrder[] =>
  texts.flatMap((text) => findOrders(text, options).map(({ form }) => ({ place, form })));

/** Which words to a machine stand in an interview: in its posting and in its answers. */
export function ordersInInterview({ target, ...answers }: Interview): PlacedOrder[] {
  return [
    ...placeOrders('posting', [target.posting]),
    ...placeOrders('answer', [target.title, target.why, ...textsIn(answers)]),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
