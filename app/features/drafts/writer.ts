import type { Interview } from '~/features/interview/interview';
import type { Framing } from '~/features/personality/framing';
import type { Posting } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim, Question, Removal } from './draft';

export interface WriterInput {
  interview: Interview;
  posting: Posting | null;
  framing: Framing;
  /** The day the draft is made; "present" ends there. */
  today: Date;
}

export interface Written {
  resume: JsonResume;
  claims: Claim[];
  /** What the writer chose not to print, and why. */
  removed: Removal[];
  questions: Question[];
  model: string | null;
}

/**
 * The port of everything that turns answers into a draft.
 *
 * Contract: every string of `resume` that says something about the person has a claim with that
 * path and text; every quote is a verbatim slice of the answer it names. What a writer returns is
 * untrusted until it is grounded. A writer that cannot deliver throws `WriterUnavailable`.
 */
export interface Writer {
  readonly name: string;
  write(input: WriterInput, options: { signal: AbortSignal }): Promise<Written>;
}

/** The writer gave no draft; the next one in line is asked. */
export class WriterUnavailable extends Error {
  override readonly name = 'WriterUnavailable';
}
