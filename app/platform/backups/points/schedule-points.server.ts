import type { Logger } from 'pino';
import { SECOND_MS } from '~/platform/durations';
import { onPrimary } from '~/platform/litefs/on-primary';
import type { Replication } from '~/platform/litefs/replication';
import type { PointKeeper } from './keep-points.server';

/** Of its time a machine copies its database for so much at most: a large one is kept less often. */
const SHARE = 0.1;

/**
 * Keeps points while this machine is the primary, one at a time.
 *
 * @returns how to end; what is under way is given up.
 */
export function schedulePoints(
  keeper: PointKeeper,
  parts: {
    replication: Pick<Replication, 'isPrimary' | 'onChange'>;
    everySeconds: number;
    log: Pick<Logger, 'warn' | 'info'>;
    now?: () => number;
  },
): { stop(): void } {
  const { replication, everySeconds, log, now = () => performance.now() } = parts;
  const ending = new AbortController();
  let busy = false;
  let restUntil = 0;
  let failing = false;

  async function keep(): Promise<void> {
    const startedAt = now();
    try {
      await keeper.keep(ending.signal);
      if (failing) log.info('points in time are kept again');
      failing = false;
    } catch (error) {
      if (ending.signal.aborted) return;
      if (!failing) log.warn({ err: error }, 'no point in time could be kept');
      failing = true;
    } finally {
      restUntil = now() + (now() - startedAt) * (1 / SHARE - 1);
      busy = false;
    }
  }

  const schedule = onPrimary(replication, everySeconds * SECOND_MS, () => {
    if (busy || now() < restUntil) return;
    busy = true;
    void keep();
  });
  return {
    stop() {
      schedule.stop();
      ending.abort(new Error('The process is stopping'));
    },
  };
}
