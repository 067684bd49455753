import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { DATABASE_NAME, type Config } from '~/platform/config/environment';
import { consulLease } from './consul-lease.server';
import { leasedReplication } from './leased-replication.server';
import { openLiteFs } from './litefs-replication.server';
import type { Replication } from './replication';
import { singleMachine } from './single-machine';

/** As sysexits.h has it: come again. Whoever supervises the machine starts it anew. */
const TEMPORARY_FAILURE = 75;

/**
 * This machine's place, as configured: a LiteFS node, or a machine alone.
 *
 * @throws {MountMissing} where LITEFS_DIR is set and LiteFS is not mounted there.
 */
export async function openReplication(
  config: Pick<Config, 'instance' | 'region' | 'cluster'>,
  log: Logger,
): Promise<Replication> {
  const { region, cluster } = config;
  const instance = config.instance ?? hostname();
  if (cluster === undefined) return singleMachine(instance, region);
  const litefs = await openLiteFs({
    instance,
    region,
    folder: cluster.litefsFolder,
    url: cluster.litefsUrl,
    databaseName: DATABASE_NAME,
  });
  const replication =
    cluster.lease === undefined
      ? litefs
      : leasedReplication(litefs, {
          lease: consulLease(cluster.lease),
          onDeadLine(primary) {
            // Nothing but an end makes LiteFS let go of a connection that is dead and silent.
            // It mends itself: whoever supervises the machine starts it anew.
            log.warn(
              { instance, primary },
              'LiteFS holds on to a primary that is gone: restarting',
            );
            process.exit(TEMPORARY_FAILURE);
          },
        });
  const role = () => ({
    instance,
    isPrimary: replication.isPrimary(),
    primary: replication.primary(),
  });
  log.info(role(), 'joined the machines that hold the database');
  replication.onChange((change) => {
    if (change === 'role') log.info(role(), 'the primary changed');
  });
  return replication;
}
