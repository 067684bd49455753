/** What a generation does, in order, as the person reads it. */
export const STEPS = [
  { step: 'read', label: 'Reading the posting' },
  { step: 'frame', label: 'Choosing what leads' },
  { step: 'write', label: 'Writing from your answers' },
  { step: 'ground', label: 'Checking every line against your words' },
  { step: 'lay-out', label: 'Laying out the page' },
  { step: 'print', label: 'Printing the PDF' },
  { step: 'read-back', label: 'Reading it back as a machine would' },
  { step: 'store', label: 'Keeping it safe' },
] as const;

export type Step = (typeof STEPS)[number]['step'];

export interface GenerationEvent {
  /** Grows by one; the event id of the stream. */
  sequence: number;
  step: Step;
  state: 'started' | 'done' | 'failed';
  detail: string;
  at: Date;
}

export interface StepProgress {
  step: Step;
  label: string;
  state: 'waiting' | 'started' | 'done' | 'failed';
  detail: string;
}

/**
 * Where each step stands. A later event of a step replaces its earlier ones, so that a second
 * attempt shows its own progress.
 */
export function stepProgressOf(events: readonly GenerationEvent[]): StepProgress[] {
  const newest = new Map(events.map((event) => [event.step, event]));
  return STEPS.map(({ step, label }) => {
    const event = newest.get(step);
    return { step, label, state: event?.state ?? 'waiting', detail: event?.detail ?? '' };
  });
}
