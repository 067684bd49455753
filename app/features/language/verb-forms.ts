import nlp from 'compromise';
import { irregularBase, isPast, knownBase } from './inflections';

export { baseOfThirdPerson, formsOf, isBase, isPast, thirdPersonOf } from './inflections';

type Tense = 'PastTense' | 'PresentTense' | 'Gerund';

/** The part of compromise's verb transformer used here; the package's types leave it open. */
interface VerbTransformer {
  toInfinitive(word: string, model: unknown, tense: Tense): string;
  conjugate(base: string, model: unknown): { PastTense: string; Gerund: string };
}

const model = nlp.model();
const transformer = (nlp.methods() as { two: { transform: { verb: VerbTransformer } } }).two
  .transform.verb;

/** The base form behind a past form or participle. */
export function baseOfPast(word: string): string | undefined {
  const irregular = irregularBase(word);
  if (irregular !== undefined) return irregular;
  if (!isPast(word)) return undefined;
  if (word.startsWith('re-')) return `re-${baseOfPast(word.slice(3)) ?? ''}`;
  return knownBase(word, 'ed') ?? checked(word, 'PastTense');
}

/** The base form behind an -ing form. */
export function baseOfGerund(word: string): string | undefined {
  if (!word.endsWith('ing') || word.length < 5) return undefined;
  return knownBase(word, 'ing') ?? checked(word, 'Gerund');
}

function checked(word: string, tense: Tense): string | undefined {
  const base = transformer.toInfinitive(word, model, tense);
  if (base === word || base === '' || /ed$/.test(base)) return undefined;
  const forms = transformer.conjugate(base, model);
  return forms.PastTense === word || forms.Gerund === word ? base : undefined;
}
