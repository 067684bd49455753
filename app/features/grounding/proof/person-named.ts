import { isPersonNoun } from '~/features/language/agents';
import { isFirstName } from '~/features/language/first-name';
import type { Unit } from './units';

/** "1 apprentice Kevin": the name behind the noun, which a line may leave out. */
export function isPersonNamed(units: readonly Unit[], at: number): boolean {
  const [noun, name] = [units[at - 1], units[at]];
  return (
    noun !== undefined &&
    name !== undefined &&
    name.word.capital &&
    !noun.word.capital &&
    name.before.length === 0 &&
    /^\s$/.test(name.gap) &&
    isPersonNoun(noun.word.key) &&
    isFirstName(name.word.text)
  );
}
