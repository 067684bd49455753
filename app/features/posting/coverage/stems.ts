import { stemmer } from 'stemmer';
import { tokenise } from '../lexicon/tokens';

// prettier-ignore
const STOP_WORDS = new Set(
  'a an the & and or of to in on for with at by from as is are be been being was were will would can could should may must have has had having this that these those it its their our your you we they i he she them us who which what when where while if so than then not no any all some each every other such including include etc e g ie per via into over under within across between through about up out off after before very well good strong excellent new own high great relevant related least minimum required preferred ability able experience experienced knowledge skill proven demonstrated working work year plus ideally need needed want do does doing make using use used both also more most'.split(
    ' ',
  ),
);

/** Whether a folded word carries no meaning of its own. */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);

/** The Porter stems of the words of a normalised text that carry meaning, without repeats. */
export function stemsOf(text: string): string[] {
  const stems = new Set<string>();
  for (const { folded } of tokenise(text)) {
    if (!isStopWord(folded) && folded !== '/') stems.add(stemmer(folded));
  }
  return [...stems];
}
