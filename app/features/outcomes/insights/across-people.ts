import type { Incidence } from '../statistics/time-to-event';
import type { Compared } from './compare-groups';
import type { Dimension } from './fact';

/** What became of applications across people. */
export interface AcrossPeople {
  /** Null under 20 people. */
  told: {
    /** Whose first application is old enough, and who told us what came of it. */
    sent: number;
    known: number;
    /** Interviews among all who sent, were everybody who did not tell without, or with one. */
    worst: number;
    best: number;
  } | null;
  dimensions: ({ dimension: Dimension } & Compared)[];
  /** Days to an interview; only while 20 people are still watched. */
  incidence: Incidence[];
}
