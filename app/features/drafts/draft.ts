import type { Evidence } from '~/features/interview/evidence';
import type { Coverage } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Proof } from './line';

/** One statement in a draft and the person's own words it rests on. */
export interface Claim {
  /** JSON pointer into the resume, e.g. `/work/0/highlights/1`. */
  path: string;
  text: string;
  evidence: Evidence[];
  /** Where each of its words comes from; checked, where it is given, instead of searched for. */
  proof?: Proof;
}

/** Something only the person can answer. */
export interface Question {
  /** JSON pointer into the interview, or the requirement's label. */
  about: string;
  text: string;
}

/** What was not printed, and why. */
export interface Removal {
  text: string;
  reason: string;
}

/** A resume with its proof. The public shape `Draft`. */
export interface Draft {
  resume: JsonResume;
  coverLetter?: string;
  claims: Claim[];
  removed: Removal[];
  questions: Question[];
  /** What was said, is worth adding and is not on the page: verbatim, the most worth first. */
  notOnPage: Evidence[];
  framing: { behaviour: string; why: string; source: string }[];
  coverage: Coverage | null;
  writer: { name: string; model: string | null; fallbackFrom: string[] };
}
