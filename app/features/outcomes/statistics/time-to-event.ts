/** How long something was watched, and how that ended. */
export interface Watched {
  /** Whole days from the beginning. */
  readonly days: number;
  /** `censored`: still open when it was last heard of. */
  readonly ended: 'interview' | 'rejection' | 'censored';
}

export interface Incidence {
  readonly days: number;
  /** Share (0–1) with an interview by that day, and its standard error. */
  readonly share: number;
  readonly error: number;
  /** Watched to that day at least. */
  readonly atRisk: number;
}

interface Step {
  days: number;
  atRisk: number;
  interviews: number;
  ends: number;
  /** Kaplan–Meier's share without any end, just before. */
  before: number;
}

/**
 * The share with an interview by each day, from people watched for different times. Those still open
 * count for as long as they were watched (Kaplan and Meier 1958, JASA 53:457). A rejection is no
 * open case: it can never become an interview, so it competes (Aalen and Johansen 1978, Scandinavian
 * Journal of Statistics 5:141): I(t) = Σ S(tᵢ₋) dᵢ/nᵢ. Without rejections that is 1 − Kaplan–Meier,
 * and the error is Greenwood's; its general form is in Marubini and Valsecchi (1995), Analysing
 * Survival Data from Clinical Trials, 10.3.
 *
 * @param at days to tell it for, ascending.
 */
export function interviewIncidence(
  watched: readonly Watched[],
  at: readonly number[],
): Incidence[] {
  const steps = stepsOf(watched);
  return at.map((days) => {
    const past = steps.filter((step) => step.days <= days);
    const share = past.reduce((sum, step) => sum + jumpOf(step), 0);
    let variance = 0;
    let then = 0;
    for (const step of past) {
      const { atRisk: n, ends, interviews: d, before } = step;
      then += jumpOf(step);
      const toCome = share - then;
      if (n > ends) variance += (toCome ** 2 * ends) / (n * (n - ends));
      variance += (before ** 2 * d * (n - d)) / n ** 3;
      variance -= (2 * toCome * before * d) / n ** 2;
    }
    return {
      days,
      share,
      error: Math.sqrt(Math.max(0, variance)),
      atRisk: watched.filter((one) => one.days >= days).length,
    };
  });
}

const jumpOf = ({ before, interviews, atRisk }: Step): number => (before * interviews) / atRisk;

function stepsOf(watched: readonly Watched[]): Step[] {
  const times = [
    ...new Set(watched.filter(({ ended }) => ended !== 'censored').map(({ days }) => days)),
  ].sort((one, other) => one - other);
  let before = 1;
  return times.map((days) => {
    const here = watched.filter((one) => one.days === days && one.ended !== 'censored');
    const atRisk = watched.filter((one) => one.days >= days).length;
    const step: Step = {
      days,
      atRisk,
      interviews: here.filter(({ ended }) => ended === 'interview').length,
      ends: here.length,
      before,
    };
    before *= 1 - step.ends / atRisk;
    return step;
  });
}
