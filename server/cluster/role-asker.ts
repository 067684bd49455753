import type { Logger } from 'pino';
import { systemClock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Replication } from '~/platform/litefs/replication';
import { followPrimary } from './follow-primary';

/**
 * How a machine that does not serve yet asks the primary for its role.
 *
 * LiteFS could take it by itself (`promote`), but asks no one: the primary would lose it in the
 * middle of a transaction, for which LiteFS ends the whole machine.
 */
export function roleAsker(
  config: Config,
  log: Logger,
): (replication: Replication) => { stop(): void } {
  return (replication) => {
    const { cluster } = config;
    if (cluster?.lease === undefined) return { stop: () => undefined };
    const following = followPrimary({ replication, cluster, clock: systemClock, log });
    following.askForRole();
    return following;
  };
}
