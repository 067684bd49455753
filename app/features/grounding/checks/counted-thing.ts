import { isMeasure, type Quantity } from '~/features/language/quantities';
import type { Statements, Word } from '~/features/language/statements';
import { familyOf } from '~/features/language/word-key';
import type { IndexedPassage } from '../answers/passage-index';
import { alike } from '../words/senses';
import { DOWN, GENRE, UP } from '../words/vocabulary';

const sameWord = (a: string, b: string): boolean => {
  if (a === b || alike(a).includes(b) || alike(b).includes(a)) return true;
  const family = familyOf(a);
  return family !== undefined && family === familyOf(b);
};

/** The word that says what is counted: a measure where one comes first, else the last word. */
export const headOf = (thing: readonly string[]): string | undefined => {
  const measure = thing.find((key, index) => index === 0 && isMeasure(key));
  return measure ?? thing.at(-1);
};

/**
 * Whether two equal figures count the same thing: by the label they carry (`line 2`), by the head
 * of what is counted (`12 new nurses`), or by the words around a bare figure (`team of 9`).
 */
export function isSameThing(
  claimed: Quantity,
  claim: Statements,
  part: readonly Word[],
  answered: Quantity,
  passage: IndexedPassage,
): boolean {
  const label = labelOf(claim, claimed);
  const answeredLabel = labelOf(passage.statements, answered);
  if (label !== undefined) return label === answeredLabel;
  const context = sentenceKeys(passage.statements, answered);
  const around = part
    .filter(
      (word) =>
        !word.empty &&
        word.kind === 'word' &&
        !isMeasure(word.key) &&
        !/^(?:team|group|crew)$/.test(word.key) &&
        !UP.has(word.key) &&
        !DOWN.has(word.key) &&
        !claimed.thing.includes(word.key),
    )
    .map(({ key }) => key);
  const related =
    around.length === 0 ||
    around.every((key) => GENRE.has(key)) ||
    around.some((key) => context.some((other) => sameWord(key, other)));
  const [head, answeredHead] = [headOf(claimed.thing), headOf(answered.thing)];
  if (head === undefined) {
    if (countsGroup(claim, claimed) && passage.statements.words[answered.from]?.agent === 'team')
      return true;
    if (answeredLabel !== undefined) return false;
    if (answeredHead === undefined) return related;
    const measured =
      claimed.unit !== '' ||
      claimed.role !== null ||
      part.some(({ key }) => answered.thing.includes(key));
    if (isMeasure(answeredHead)) return related && measured;
    const mine = part.map(({ key }) => key);
    return answered.thing.some((key) => mine.some((other) => sameWord(key, other)));
  }
  if (answeredHead === undefined)
    return context.some((key) => sameWord(head, key)) && (!isMeasure(head) || related);
  const agree =
    answered.thing.some((key) => sameWord(head, key)) ||
    claimed.thing.some((key) => sameWord(answeredHead, key) && !isMeasure(head));
  return agree && (!isMeasure(head) || related);
}

const LABELS =
  /^(?:lin|level|unit|phas|grad|room|ward|step|edition|type|clas|version|rout|bus|zon|section|chapter|year|tier|band|key|stag|bs|iso|en|part|number|gat|bay|block|form|group)$/;

/** The word a number names a thing with: `line 2`, `Level 3`, `BS 7671`. */
function labelOf({ words, text }: Statements, quantity: Quantity): string | undefined {
  const before = words[quantity.from - 1];
  const gap = words[quantity.from]?.gap ?? '';
  if (
    before === undefined ||
    gap !== ' ' ||
    before.empty ||
    quantity.unit !== '' ||
    quantity.ordinal
  )
    return undefined;
  const acronym =
    /^\p{Lu}{2,5}$/u.test(text.slice(before.start, before.end)) && /\p{Ll}/u.test(text);
  return acronym || (LABELS.test(before.key) && !/s$/.test(before.text)) ? before.key : undefined;
}

/** Content words of the number's sentence, and of the one before where it has few. */
function sentenceKeys({ words }: Statements, { from }: Quantity): string[] {
  const sentence = words[from]?.sentence ?? 0;
  const within = (number: number): string[] =>
    words
      .filter((word) => word.sentence === number && !word.empty && word.kind === 'word')
      .map(({ key }) => key);
  const own = within(sentence);
  return own.length >= 3 || sentence === 0 ? own : [...within(sentence - 1), ...own];
}

/** "as one of 5", "a group of 5": counts those whom the person calls "we". */
function countsGroup({ text }: Statements, { start }: Quantity): boolean {
  return /\b(?:one|team|group) of $/i.test(text.slice(0, start));
}
