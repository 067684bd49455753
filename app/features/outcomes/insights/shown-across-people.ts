import type { AcrossPeople } from './across-people';
import type { Compared } from './compare-groups';
import type { Dimension } from './fact';
import { roundPeople, roundRange, roundShare, type RoundedShare } from './rounded';

/** How one group stands against everybody else, in points where it differs. */
export type GroupDifference =
  { found: 'too few' | 'nothing' } | { found: 'something'; low: number; high: number };

/** What became of applications across people, as rounded as it is shown. Shares are in per cent. */
export interface ShownAcrossPeople {
  told: { sent: number; known: number; range: { low: number; high: number } } | null;
  dimensions: {
    dimension: Dimension;
    hidden: number;
    shown: {
      group: string;
      people: number;
      interviews: RoundedShare;
      difference: GroupDifference;
    }[];
  }[];
  incidence: { days: number; atRisk: number; interviews: RoundedShare }[];
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.96;

/** Rounds before anything leaves the server: what a page shows is not all that it carries. */
export function roundAcrossPeople(across: AcrossPeople): ShownAcrossPeople {
  const { told, dimensions, incidence } = across;
  return {
    told:
      told === null
        ? null
        : {
            sent: roundPeople(told.sent),
            known: roundShare(told.known / told.sent),
            range: roundRange(told.worst, told.best),
          },
    dimensions: dimensions.map(({ dimension, hidden, shown }) => ({
      dimension,
      hidden,
      shown: shown.map(({ group, people, interviews, ...compared }) => ({
        group,
        people: roundPeople(people),
        interviews: {
          percent: roundShare(interviews.rate),
          ...roundRange(interviews.low, interviews.high),
        },
        difference: differenceOf(compared),
      })),
    })),
    incidence: incidence.map(({ days, share, error, atRisk }) => ({
      days,
      atRisk: roundPeople(atRisk),
      interviews: {
        percent: roundShare(share),
        ...roundRange(share - Z * error, share + Z * error),
      },
    })),
  };
}

function differenceOf({
  difference,
  differs,
}: Pick<Compared['shown'][number], 'difference' | 'differs'>): GroupDifference {
  if (difference === null) return { found: 'too few' };
  if (!differs) return { found: 'nothing' };
  return { found: 'something', ...roundRange(difference.low, difference.high, [-100, 100]) };
}
