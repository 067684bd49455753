/** A second model is asked, too, after this part of the time there is. */
const HEDGE_SHARE = 6;

/** How long models are asked for, in milliseconds: in all, and before a second one is asked, too. */
export const requestTimeLimits = ({ timeoutMs }: { timeoutMs: number }) => ({
  timeLimitMs: timeoutMs,
  hedgeAfterMs: Math.ceil(timeoutMs / HEDGE_SHARE),
});
