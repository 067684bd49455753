import type { ReadVerb } from './verb-group';

/** Who did it: the speaker, the speaker with others, a thing, somebody else, or nobody named. */
export type Agent = 'i' | 'we' | 'it' | 'other' | 'none';

export interface Frame extends ReadVerb {
  agent: Agent;
  /** The adjunct in front of the subject ("When the pump failed"), without its comma. */
  lead: string;
  /** Others named beside the speaker ("me and two apprentices" → "two apprentices"). */
  company: string;
}

/** A frame of which nothing is known yet. */
export const EMPTY: Frame = {
  agent: 'none',
  lead: '',
  company: '',
  form: 'unknown',
  adverbs: '',
  verb: '',
  base: '',
  rest: '',
};
