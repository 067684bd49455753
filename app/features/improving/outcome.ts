import { z } from 'zod';

/** What models are asked about at one time. */
export type ImprovementSubject = 'resume' | Companion;
export const companionSchema = z.enum(['letter', 'preparation']);
export type Companion = z.infer<typeof companionSchema>;

export const IMPROVEMENT_OUTCOMES = [
  /** One more version. */
  'improved',
  /** Models answered, and nothing they wrote was better. */
  'unchanged',
  /** Nothing was replaced, and there are lines that only the person can take. */
  'offered',
  /** No model delivered. */
  'unavailable',
  'person_limit',
  'daily_limit',
  /** The person stopped before anything was better. */
  'stopped',
  /** The person turned models off meanwhile. */
  'withdrawn',
  /** The person's own change came first. */
  'overtaken',
  /** Better words that do not print as well. */
  'unprintable',
  /** Something on our side. */
  'failed',
] as const;
export type ImprovementOutcome = (typeof IMPROVEMENT_OUTCOMES)[number];
