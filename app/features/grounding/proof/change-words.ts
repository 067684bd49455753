import type { Source } from './source';
import { wordKey } from '~/features/language/word-key';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(wordKey));

/** Say that the person changed something, and so need the story to say it is their doing. */
export const BY_PERSON = {
  down: keys('cut reduce lower shorten decrease trim'),
  up: keys('raise increase lift boost grow improve'),
  either: keys('bring take move get'),
};
/** Say only that it changed. */
export const BY_ITSELF = {
  down: keys('fall drop sink shrink'),
  up: keys('rise climb grow'),
  either: keys('go change'),
};

/** Whether a word can be the verb of a change whose two values are told. */
export function isChangeVerb(key: string): boolean {
  return [BY_PERSON, BY_ITSELF].some(
    ({ down, up, either }) => down.has(key) || up.has(key) || either.has(key),
  );
}

/** Begins with the value before of a change it tells. */
export const opensChange = ({ clause: { changes, quantities }, units: [first] }: Source): boolean =>
  first?.quantity != null &&
  changes.some(({ from }) => from !== null && quantities[from]?.start === first.quantity?.start);
