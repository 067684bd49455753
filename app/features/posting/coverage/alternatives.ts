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
    if (!OR.test(whole.verbatim)) continue;
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
    if (last !== undefined) {
      const between = verbatim.slice(last.to, name.from);
      const choice = OR.test(between) && !AND.test(between);
      if (!choice && !BRIDGE.test(between)) close();
      else isChoice ||= choice;
    }
    run.push(name);
  }
  close();
  return found;
}
