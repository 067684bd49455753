import { NotPrimary } from './not-primary';
import type { Replication } from './replication';

/**
 * Does something now and every `everyMs`, while this machine is the primary, and as soon as it
 * becomes it. A role that is lost in the middle is no error: the next primary does it.
 */
export function onPrimary(
  replication: Pick<Replication, 'isPrimary' | 'onChange'>,
  everyMs: number,
  work: () => void,
): { stop(): void } {
  function attempt(): void {
    if (!replication.isPrimary()) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof NotPrimary)) throw error;
    }
  }

  const timer = setInterval(attempt, everyMs);
  timer.unref();
  const stopListening = replication.onChange((change) => {
    if (change === 'role') attempt();
  });
  attempt();
  return {
    stop() {
      clearInterval(timer);
      stopListening();
    },
  };
}
