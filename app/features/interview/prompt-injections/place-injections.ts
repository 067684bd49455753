import type { Interview } from '../interview';
import { findInjections, type InjectionForm, type InjectionOptions } from './find-injections';

/** Where prompt injections can stand. */
export const INJECTION_PLACES = ['posting', 'answer', 'upload', 'model'] as const;
export type InjectionPlace = (typeof INJECTION_PLACES)[number];

/** Prompt injections somewhere: where and how, never which. */
export interface PlacedInjection {
  place: InjectionPlace;
  form: InjectionForm;
}

/** The prompt injections in the texts of one place. */
export const placeInjections = (
  place: InjectionPlace,
  texts: readonly string[],
  options: InjectionOptions = {},
): PlacedInjection[] =>
  texts.flatMap((text) => findInjections(text, options).map(({ form }) => ({ place, form })));

/** The prompt injections in an interview: in its posting and in its answers. */
export function injectionsInInterview({ target, ...answers }: Interview): PlacedInjection[] {
  return [
    ...placeInjections('posting', [target.posting]),
    ...placeInjections('answer', [target.title, target.why, ...textsIn(answers)]),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
