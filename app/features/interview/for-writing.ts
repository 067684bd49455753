import type { Interview } from './interview';

/**
 * The interview as a writer may see it: without the answers to the personality items, which are
 * the person's alone. What leads is in the framing.
 */
export function forWriting(interview: Interview): Interview {
  return { ...interview, personality: { items: {}, consentNeuroticism: false } };
}
