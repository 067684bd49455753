import { groupBy } from '../group-by';
import { wilson, type Proportion } from '../statistics/wilson';
import { DIMENSIONS, outcomeGroupOf, interviewedOf, type Dimension, type Fact } from './fact';

/** With fewer the interval is so wide that the number only misleads: 2 of 4 may be 15 to 85 %. */
export const FEWEST_TO_SAY = 5;

/** What a person's own applications came to, as far as anything can be said. */
export interface OwnInsights {
  /** Applications whose end is known, and those still open or not told of. */
  known: number;
  open: number;
  /** Null while too few are known. */
  all: Proportion | null;
  /** Only groups of which something can be said, in every dimension that has two of them. */
  groups: { dimension: Dimension; rows: { group: string; interviews: Proportion }[] }[];
}

/** Counts a person's own applications. */
export function readOwnInsights(facts: readonly Fact[]): OwnInsights {
  const known = facts.flatMap((fact) => {
    const interviewed = interviewedOf(fact);
    return interviewed === null ? [] : [{ fact, interviewed }];
  });
  const proportionOf = (some: typeof known): Proportion | null =>
    some.length < FEWEST_TO_SAY
      ? null
      : wilson(some.filter(({ interviewed }) => interviewed === 1).length, some.length);
  const groups = DIMENSIONS.map((dimension) => ({
    dimension,
    rows: [...groupBy(known, ({ fact }) => outcomeGroupOf(fact, dimension))]
      .flatMap(([group, some]) => {
        const interviews = proportionOf(some);
        return interviews === null ? [] : [{ group, interviews }];
      })
      .sort((one, other) => one.group.localeCompare(other.group)),
  }));
  return {
    known: known.length,
    open: facts.length - known.length,
    all: proportionOf(known),
    groups: groups.filter(({ rows }) => rows.length > 1),
  };
}
