import {
  differenceAnytime,
  isReadable,
  type Anytime,
} from '~/features/experiments/statistics/confidence-sequence';
import { EMPTY_SAMPLE, type Sample } from '~/features/experiments/statistics/sample';
import { wilson, type Proportion } from '../statistics/wilson';

/** A group of fewer people is not shown: nobody may be guessed from it. */
export const FEWEST_PEOPLE_SHOWN = 20;
/** The chance that anything on the page is called different where nothing is, over all looks. */
const ALPHA = 0.05;
/** At which the intervals are narrowest. */
const PLANNED_PEOPLE = 2_000;

export interface GroupFigures {
  readonly group: string;
  readonly people: number;
  readonly interviews: Proportion;
  /** How much more often than everybody else; null where there are too few to tell. */
  readonly difference: Anytime | null;
  readonly differs: boolean;
}

export interface Compared {
  readonly shown: GroupFigures[];
  /** Groups with somebody in them that are not shown. */
  readonly hidden: number;
}

/**
 * Each group against everybody else. A person is in one group, by the first application whose time is
 * over, and their value never changes: so intervals that hold at every look (see
 * `confidence-sequence`) may be looked at every day. The error is shared out over `tests` by
 * Bonferroni: how many groups there could be on the whole page, not how many there are.
 *
 * One group too small is hidden together with the next one: alone it could be worked out from the
 * others and the whole.
 */
export function compareGroups(
  samples: ReadonlyMap<string, Sample>,
  tests: number,
  { total = sumOf([...samples.values()]) }: { total?: Sample } = {},
): Compared {
  const looking = { alpha: ALPHA / tests, plannedPeople: PLANNED_PEOPLE };
  const present = [...samples].filter(([, { people }]) => people > 0);
  const visible = hideSmall(present);
  const shown = visible.map(([group, sample]): GroupFigures => {
    const others = minus(total, sample);
    const difference =
      isReadable(sample) && isReadable(others) ? differenceAnytime(others, sample, looking) : null;
    return {
      group,
      people: sample.people,
      interviews: wilson(sample.nonZero, sample.people),
      difference,
      differs: difference !== null && (difference.low > 0 || difference.high < 0),
    };
  });
  return { shown, hidden: present.length - visible.length };
}

type Group = readonly [string, Sample];

function hideSmall(groups: readonly Group[]): Group[] {
  const bySize = groups.toSorted(([, one], [, other]) => one.people - other.people);
  let hidden = bySize.filter(([, { people }]) => people < FEWEST_PEOPLE_SHOWN).length;
  const hiddenPeople = () =>
    bySize.slice(0, hidden).reduce((sum, [, { people }]) => sum + people, 0);
  while (
    hidden > 0 &&
    hidden < bySize.length &&
    (hidden === 1 || hiddenPeople() < FEWEST_PEOPLE_SHOWN)
  ) {
    hidden += 1;
  }
  const kept = new Set(bySize.slice(hidden).map(([group]) => group));
  return groups.filter(([group]) => kept.has(group));
}

function sumOf(samples: readonly Sample[]): Sample {
  return samples.reduce(
    (sum, one) => ({
      people: sum.people + one.people,
      sum: sum.sum + one.sum,
      sumOfSquares: sum.sumOfSquares + one.sumOfSquares,
      nonZero: sum.nonZero + one.nonZero,
    }),
    EMPTY_SAMPLE,
  );
}

function minus(whole: Sample, part: Sample): Sample {
  return {
    people: whole.people - part.people,
    sum: whole.sum - part.sum,
    sumOfSquares: whole.sumOfSquares - part.sumOfSquares,
    nonZero: whole.nonZero - part.nonZero,
  };
}
