import type { Requirement } from '../posting';

const OR = /\b(?:or|oder|ou|o)\b|\//iu;
const AND = /\b(?:and|plus|und|et|y|as well as)\b|[.;&]/iu;
const BRIDGE = /^\s*,\s*(?:an?\s)?\s*$/u;

/**
 * Requirements of which one is enough, as the posting says "or" between them inside of one ask:
 * "SolidWorks, Creo or Inventor". Groups of one are left out.
 */
export function alternativesOf(requirements: readonly Requirement[]): Requirement[][] {
  const groups: Requirement[][] = [];
  for (const whole of requirements) {
    if (!OR.test(whole.verbatim) && !ANY_EXAMPLE.test(whole.verbatim)) continue;
    const inside = requirements
      .filter(
        (other) =>
          other === whole ||
          (other.start >= whole.start && other.end <= whole.end && other.must === whole.must),
      )
      .flatMap((other) => {
        const at =
          other === whole ? whole.verbatim.indexOf(whole.label) : other.start - whole.start;
        return at < 0 ? [] : [{ other, from: at, to: at + other.label.length }];
      })
      .sort((a, b) => a.from - b.from);
    groups.push(...chains(inside, whole.verbatim));
  }
  return groups;
}

/** What follows are examples, of which one is enough. */
const FOR_EXAMPLE =
  /(?:\be\.g\.?|\bsuch as|\bfor example|\bfor instance|\bz\. ?B\.|\bpar ex(?:emple)?\.?|\bp\. ?ej\.)[,:]?\s*(?:\p{Lu}\p{L}* )?$/iu;

/** What stands before the first "or" and behind the last: between them stand alternatives, too. */
function outside(between: string): string {
  const parts = between.split(OR);
  return `${parts[0] ?? ''} ${parts.at(-1) ?? ''}`.replace(NAME_GOES_ON, '');
}

/** "Plumbing & Heating": one name. */
const NAME_GOES_ON = /^\s*& \p{Lu}\p{L}*/u;

const ANY_EXAMPLE = /\be\.g|such as|\bfor (?:example|instance)|z\. ?B\.|par ex|p\. ?ej/iu;

type Named = { other: Requirement; from: number; to: number };

/** Runs of names with nothing between them but commas and an "or". */
function chains(names: readonly Named[], verbatim: string): Requirement[][] {
  const found: Requirement[][] = [];
  let run: Named[] = [];
  let isChoice = false;
  const close = (): void => {
    if (isChoice && run.length > 1) found.push(run.map(({ other }) => other));
    run = [];
    isChoice = false;
  };
  for (const name of names) {
    const last = run.at(-1);
    if (last === undefined) isChoice = FOR_EXAMPLE.test(verbatim.slice(0, name.from));
    else {
      const between = verbatim.slice(last.to, name.from);
      const choice = OR.test(between) && !AND.test(outside(between));
      if (!choice && !BRIDGE.test(between)) {
        close();
        isChoice = FOR_EXAMPLE.test(between);
      } else isChoice ||= choice;
    }
    run.push(name);
  }
  close();
  return found;
}
