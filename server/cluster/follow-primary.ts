import { request as openRequest } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import type { Replication } from '~/platform/litefs/replication';
import { SECOND_MS } from '~/platform/durations';
import {
  FOLLOW_PATH,
  FOLLOW_PROTOCOL,
  GIVE_WAY,
  openFollowLine,
  TAKE_OVER,
  type FollowLine,
} from './follow-line';
import { FORWARDED_HEADER, signForwarded } from './forwarded';

const CONNECT_MS = 2 * SECOND_MS;
const AGAIN_MS = 500;
const PROMOTE_LIMIT_MS = 5 * SECOND_MS;
/** Longer than a primary tries to hand over. */
const ASK_AGAIN_MS = 10 * SECOND_MS;

interface FollowDependencies {
  replication: Replication;
  cluster: ClusterConfig;
  clock: Clock;
  log: Logger;
}

export interface FollowingPrimary {
  /** Asks whoever is the primary for its role, again and again until this machine has it. */
  askForRole(): void;
  stop(): void;
}

/**
 * A candidate follows the primary: it says at once how far its own copy is, so that the primary may
 * acknowledge what is on both, and takes over when it is asked to.
 */
export function followPrimary(parts: FollowDependencies): FollowingPrimary {
  const { replication } = parts;
  let followed: string | undefined;
  let line: FollowLine | undefined;
  let stopped = false;
  let asking: NodeJS.Timeout | undefined;

  function leave(): void {
    followed = undefined;
    line?.close();
    line = undefined;
  }

  function wanted(): string | undefined {
    if (stopped || replication.isPrimary() || !replication.isCandidate()) return undefined;
    const primary = replication.primary();
    return primary === null || primary === replication.instance ? undefined : primary;
  }

  function connect(primary: string): void {
    followed = primary;
    const request = askToFollow(parts, primary);
    const limit = setTimeout(() => request.destroy(), CONNECT_MS);
    const over = () => {
      clearTimeout(limit);
      if (followed !== primary) return;
      leave();
      setTimeout(look, AGAIN_MS).unref();
    };
    request.on('upgrade', (_answer, socket) => {
      clearTimeout(limit);
      if (followed !== primary || stopped) {
        socket.destroy();
        return;
      }
      line = openFollowLine(socket, {
        heard(words) {
          if (words === TAKE_OVER) void takeOver(parts, primary);
        },
        repeat: () => replication.position(),
        closed: over,
      });
      line.say(replication.position());
      if (asking !== undefined) line.say(GIVE_WAY);
    });
    request.on('response', (answer) => {
      answer.resume();
      over();
    });
    request.on('error', over);
    request.end();
  }

  function look(): void {
    const primary = wanted();
    if (primary === followed) return;
    leave();
    if (primary !== undefined) connect(primary);
  }

  const stopListening = replication.onChange((change) => {
    if (change === 'role') look();
    // What it has as a primary is its own, and says nothing of what it received.
    else if (wanted() === followed) line?.say(replication.position());
  });
  const looking = setInterval(look, AGAIN_MS);
  looking.unref();
  look();

  return {
    askForRole() {
      asking ??= setInterval(() => line?.say(GIVE_WAY), ASK_AGAIN_MS).unref();
      line?.say(GIVE_WAY);
    },
    stop() {
      stopped = true;
      clearInterval(looking);
      clearInterval(asking);
      stopListening();
      leave();
    },
  };
}

/** Asks a primary for a line to it: a connection that is no HTTP any more. */
function askToFollow({ replication, cluster, clock }: FollowDependencies, primary: string) {
  const origin = new URL(cluster.peerUrl.replace('{instance}', primary));
  const said = {
    from: replication.instance,
    at: clock().getTime(),
    requestId: 'follow',
    client: { address: '', protocol: 'http' as const, host: '' },
  };
  return openRequest({
    // A literal IPv6 address is in brackets in a URL, and without them in a socket.
    host: origin.hostname.replace(/^\[|\]$/g, ''),
    port: origin.port,
    path: FOLLOW_PATH,
    agent: false,
    headers: {
      Connection: 'Upgrade',
      Upgrade: FOLLOW_PROTOCOL,
      [FORWARDED_HEADER]: signForwarded(
        said,
        { method: 'GET', path: FOLLOW_PATH },
        cluster.secrets,
      ),
    },
  });
}

async function takeOver({ cluster, log }: FollowDependencies, from: string): Promise<void> {
  log.info({ from }, 'taking over from a primary that gives way');
  try {
    const signal = AbortSignal.timeout(PROMOTE_LIMIT_MS);
    const answer = await fetch(new URL('/promote', cluster.litefsUrl), {
      method: 'POST',
      signal,
    });
    if (!answer.ok) throw new Error(`LiteFS said ${answer.status}: ${await answer.text()}`);
  } catch (error) {
    log.warn({ err: error }, 'could not take over');
  }
}
