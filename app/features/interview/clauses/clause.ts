import type { Quantity } from '~/features/language/quantities';
import type { Word } from '~/features/language/statements';

/** Which field of the form the words stand in; a writer's choice of operation depends on it. */
export type ClauseField =
  | 'situation'
  | 'action'
  | 'result'
  | 'proof'
  | 'history'
  | 'did'
  | 'scope'
  | 'skills'
  | 'extra'
  | 'why'
  | 'line'
  /** A slot of the line builder. */
  | 'part'
  /** A short typed field: a title, an employer, a place. */
  | 'typed';

/** Who the clause says acted. `none` where it names nobody: a fragment, or a verb without a subject. */
export type Actor = 'person' | 'team' | 'other' | 'thing' | 'none';

export type RestrictionKind =
  | 'negation'
  | 'only'
  | 'qualifier'
  | 'team'
  | 'otherActor'
  | 'tried'
  | 'planned'
  | 'helped'
  | 'condition'
  | 'time'
  | 'opinion';

/** Words that narrow what the clause says; a line that uses the words in their reach keeps them. */
export interface Restriction {
  kind: RestrictionKind;
  /** The restricting words, as UTF-16 offsets into the answer; they may stand in a later clause. */
  start: number;
  end: number;
  /** What they restrict, as UTF-16 offsets into the answer. */
  reachStart: number;
  reachEnd: number;
}

/** A number with the whole noun phrase it counts, as offsets into the answer. */
export interface StatedQuantity extends Quantity {
  /** The noun phrase counted ("new line cooks" of "3 new line cooks"); start === end where none is. */
  nounStart: number;
  nounEnd: number;
  /** The whole of which it is a part: "27 of 28 beds" → 28. */
  partOf: number | null;
}

/** The finite or bare verb of a clause, as offsets into the answer. */
export interface ClauseVerb {
  start: number;
  end: number;
  /** Dictionary form, e.g. `move`. */
  base: string;
  form: 'base' | 'past' | 'third' | 'gerund' | 'participle';
}

/** `from → to` said in the clause, each side an index into `quantities`. */
export interface StatedChange {
  from: number | null;
  to: number;
}

/** One thing said: cut once when an answer is saved, and kept. */
export interface Clause {
  /** Stable for one text: `/stories/0/result#2`. */
  id: string;
  /** JSON pointer of the answer. */
  source: string;
  /** UTF-16 offsets into the answer; `text` is that slice, verbatim. */
  start: number;
  end: number;
  text: string;
  field: ClauseField;
  /** The entry it belongs to; null where it belongs to none (skills, extra, why). */
  historyId: string | null;
  /** Index of the story it stands in, or null. */
  story: number | null;
  /** Which sentence of the answer. */
  sentence: number;
  /** Its words with who does them and in what mood; offsets are into the answer. */
  tokens: Word[];
  actor: Actor;
  verb: ClauseVerb | null;
  /** Token ranges (`from`, `to`) count from the first token of the clause. */
  quantities: StatedQuantity[];
  changes: StatedChange[];
  restrictions: Restriction[];
  /** `withdrawn` by a correction, `instruction` to a writer, or said and standing. */
  state: 'said' | 'withdrawn' | 'instruction';
}
