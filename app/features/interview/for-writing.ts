import type { Interview } from './interview';
import { withoutInjections } from './prompt-injections/find-injections';

/**
 * The interview as a writer may see it: without the answers to the personality items, which are
 * the person's alone and whose outcome is in the framing, and without sentences that speak to a
 * machine. Every other word is where it was, so that quotes are quotes of the answers as given.
 */
export function forWriting(interview: Interview): Interview {
  return {
    ...read(interview),
    never: interview.never,
    personality: { items: {}, consentNeuroticism: false },
  };
}

function read<T>(value: T): T {
  if (typeof value === 'string') return withoutInjections(value) as T;
  if (Array.isArray(value)) return value.map(read) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, read(child)])) as T;
}
