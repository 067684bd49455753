import type { Things, Who } from './world';
import type { Field } from './wrong-values';

/** A form of the application, and what may be wrong with it. */
export interface FormUnderTest {
  /** What it does, in a few words. */
  does: string;
  /** The route whose action takes it. */
  route: string;
  as: Who;
  /** Where it is shown, and where it is sent to unless `to` says otherwise. */
  page: string;
  to?: string;
  /** A control of it, to find it by; none where it is a button alone. */
  with?: string;
  /** What is sent beside, or instead of, what the page already holds. */
  right: (things: Things) => Record<string, string>;
  /** What its fields are, by name; the first pattern that fits counts. */
  fields: (things: Things) => readonly [name: string | RegExp, field: Field][];
  /** A form without fields does what it does whatever is sent along. */
  takesAnything?: boolean;
  /** What it takes is no form, and signed: of all that is tried here nothing is right. */
  takesNoForm?: boolean;
  only?: RegExp;
  /** Answers a script, with a message and no page. */
  script?: boolean;
}
