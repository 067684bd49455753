import type { Claim } from '~/features/drafts/draft';
import type { Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Layout } from '~/features/templates/template';

/** A resume as its owner left it: what prints, and what each of its lines rests on. */
export interface EditedResume {
  document: JsonResume;
  /** Paths are those of `document`. */
  claims: Claim[];
  /** The answers behind it, with the lines the person typed or took off since. */
  interview: Interview;
  /** What was taken off the page, the newest last. */
  setAside: SetAside[];
  /** Suggested lines the person does not want. */
  declined?: string[];
  /** How it is to look, chosen or as its version was; what was kept before looks were has none. */
  layout?: Layout;
}

/** A line, an entry or a section that was taken off the page, and can be put back. */
export interface SetAside {
  /** Where it stood: `/work/0/highlights/2`, `/work/1`, `/work`, `/basics/summary`. */
  path: string;
  value: unknown;
  /** What it rests on; their paths go on from `path`. */
  claims: Claim[];
}
