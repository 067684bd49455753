/**
 * Which true behaviours lead, and in what voice. The person sees, edits, or switches it off.
 * Writers read this and never a trait score.
 */

/** RIASEC job types (Holland codes as O*NET uses them). */
export const JOB_TYPES = [
  'realistic',
  'investigative',
  'artistic',
  'social',
  'enterprising',
  'conventional',
] as const;
export type JobType = (typeof JOB_TYPES)[number];

export const BEHAVIOURS = [
  'organising',
  'improving',
  'analysing',
  'learning',
  'making',
  'energising',
  'persuading',
  'helping',
  'teaching',
  'steadying',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export const VOICES = ['plain', 'warm', 'energetic'] as const;
export type Voice = (typeof VOICES)[number];

export interface FramingEntry {
  behaviour: Behaviour;
  /** Why it leads, in words for the person. */
  why: string;
  /** JSON pointer of the answer it rests on, e.g. `/stories/0/chips/0` or `/stories/0/action`. */
  source: string;
  /** Questions whose stories show the behaviour, as stories of a file of answers name them. */
  questions: number[];
  enabled: boolean;
}

export interface Framing {
  enabled: boolean;
  jobType: { type: JobType; why: string } | null;
  voice: Voice;
  /** In the order in which the behaviours lead. */
  entries: FramingEntry[];
}

export const NEUTRAL_FRAMING: Framing = {
  enabled: true,
  jobType: null,
  voice: 'plain',
  entries: [],
};
