import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Application } from '~/composition/application.server';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { acceptFollowers } from './cluster/accept-followers';
import { followPrimary } from './cluster/follow-primary';
import { countRunningWrites, type RunningWrites } from './cluster/running-writes';
import { createHost, type HostDependencies } from './create-host';
import { watchForDrain, type Drain } from './drain';
import { listen } from './listen';
import { serveMetrics, type MetricsServer } from './serve-metrics';
import { showReadiness } from './show-readiness';

/** Longer than load balancers keep theirs, or one of them sends into a closing connection. */
const KEEP_ALIVE_MS = 65 * SECOND_MS;
/** A request that takes longer to arrive is not one: its client only holds the connection. */
const REQUEST_MS = MINUTE_MS;

/**
 * How long a machine among several still answers after it has said that it will stop. An edge that
 * has not heard yet would have its connection reset: closing a listener resets what the kernel has
 * accepted and the process has not.
 */
const ROUTED_AWAY_MS = 2_500;

/** What writes under way are given to end before the role goes, and the role to be gone. */
const WRITES_END_MS = 2 * SECOND_MS;
const HAND_OVER_MS = 5 * SECOND_MS;

interface StartOptions extends Pick<
  HostDependencies,
  'application' | 'readiness' | 'build' | 'files'
> {
  /** How long a machine among several still answers once it said that it will stop. */
  routedAwayMs?: number;
}

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Drains and closes everything; at most once, however often it is called. */
  stop(): Promise<void>;
}

/**
 * Serves an opened application until it is stopped.
 *
 * @throws {NodeJS.ErrnoException} when it cannot listen; the application is then closed.
 */
export async function startServer({
  routedAwayMs = ROUTED_AWAY_MS,
  ...dependencies
}: StartOptions): Promise<RunningServer> {
  const { application, readiness } = dependencies;
  const { config, log } = application;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_MS });
  const drain = watchForDrain(server);
  const running = countRunningWrites();
  server.on('request', createHost({ ...dependencies, isDraining: drain.isDraining, running }));
  showReadiness(application.metrics, readiness);
  let figures: MetricsServer | undefined;
  let url: string;
  try {
    figures = config.metrics && (await serveMetrics(application.metrics, config.metrics, log));
    url = await listen(server, config.port, config.host);
  } catch (error) {
    await figures?.close();
    readiness.close();
    await application.close();
    throw error;
  }
  log.info({ url, metrics: figures?.url }, 'listening');
  const candidates =
    config.cluster && joinCandidates(server, application, config.cluster, () => idle(running));
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () =>
      (stopping ??= stop(dependencies, { drain, running, candidates, figures, routedAwayMs })),
  };
}

/** A candidate follows the primary, and a primary is followed. */
function joinCandidates(
  server: Server,
  application: Application,
  cluster: ClusterConfig,
  idle: () => Promise<void>,
) {
  if (cluster.lease === undefined) return undefined;
  const { replication, log } = application;
  return {
    followers: acceptFollowers(server, {
      ...application,
      secrets: cluster.secrets,
      giveWay(to) {
        log.info({ to: to.instance }, 'giving way to a machine that has to be the primary');
        void replication.handOver({ idle, limitMs: HAND_OVER_MS, to });
      },
    }),
    following: followPrimary({ ...application, cluster }),
  };
}

async function stop(
  { application, readiness }: Pick<HostDependencies, 'application' | 'readiness'>,
  parts: {
    drain: Drain;
    running: RunningWrites;
    candidates: ReturnType<typeof joinCandidates>;
    figures: MetricsServer | undefined;
    routedAwayMs: number;
  },
): Promise<void> {
  const { config, log, replication } = application;
  const { drain, running, candidates, figures, routedAwayMs } = parts;
  log.info('stopping');
  if (config.cluster !== undefined) {
    drain.announce();
    candidates?.following.stop();
    const routedAway = sleep(routedAwayMs);
    const handed = await replication.handOver({
      idle: () => idle(running),
      limitMs: HAND_OVER_MS,
    });
    if (!handed) log.warn('no other machine took over: saving waits until the lease is free');
    await routedAway;
    candidates?.followers.stop();
  }
  // Together: what a supervisor waits for a stop is one time, for requests and jobs alike.
  const [cut] = await Promise.all([
    drain.drain(config.drainSeconds * SECOND_MS),
    application.drain(),
  ]);
  if (cut > 0) log.warn({ cut }, 'requests cut off after the time given to end');
  await figures?.close();
  readiness.close();
  await application.close();
  log.info('stopped');
}

const idle = (running: RunningWrites) => running.idle(WRITES_END_MS);
