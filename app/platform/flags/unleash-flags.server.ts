import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Unleash } from 'unleash-client';
import type { Clock } from '../clock';
import { describeTrouble, isAboutFetching, isRefusal } from './describe-trouble';
import { evaluateWith } from './evaluate.server';
import type { FlagDefaults, FlagHealth, Flags } from './flags';
import { openLastKnown } from './last-known.server';
import type { Toggles } from './toggles';
import { MINUTE_MS, SECOND_MS } from '../durations';

const REQUEST_LIMIT_MS = 5 * SECOND_MS;
const LONGEST_RETRY_MS = 5 * MINUTE_MS;
const CLOSE_LIMIT_MS = 2 * SECOND_MS;

export interface UnleashOptions<Name extends string> {
  /** Ends at `/api/`. */
  readonly url: string;
  readonly token: string;
  /** For constraints on the environment; which flags are given depends on the token. */
  readonly environment: string;
  /** What this machine is called in Unleash's list of instances. */
  readonly instance: string;
  readonly folder: string;
  readonly defaults: FlagDefaults<Name>;
  /** What holds until a server answered once. */
  readonly bootstrap: Toggles;
  readonly clock: Clock;
  readonly log: Logger;
  readonly refreshMs?: number;
}

/**
 * Flags of an Unleash server. Opening never waits for it and never fails because of it: answers come
 * from the copy on disk, or else from the bootstrap, until the server gave newer ones.
 */
export function openUnleashFlags<Name extends string>(options: UnleashOptions<Name>): Flags<Name> {
  const { folder, defaults, clock, log, refreshMs = 10_000 } = options;
  const lastKnown = openLastKnown(folder);
  let health: FlagHealth = { source: 'bootstrap', confirmedAt: null, lastError: null };
  let known = options.bootstrap;
  try {
    const kept = lastKnown.read();
    if (kept !== undefined) {
      known = kept.toggles;
      health = { source: 'disk', confirmedAt: kept.confirmedAt, lastError: null };
    }
  } catch (error) {
    report(error, 'the flags kept on disk cannot be read');
  }

  const { keep, written } = openKeeping((error) =>
    report(error, 'the flags cannot be kept on disk'),
  );

  let closed = false;
  let refusals = 0;
  let retry: NodeJS.Timeout | undefined;
  let current = connect();

  function report(reported: unknown, what: string): void {
    const message = describeTrouble(reported);
    if (health.lastError?.message !== message) log.warn({ reason: message }, what);
    health = { ...health, lastError: { message, at: clock() } };
  }

  function confirmed(): void {
    refusals = 0;
    health = { source: 'server', confirmedAt: clock(), lastError: null };
  }

  function connect(): Connection {
    const connection = openConnection(options, refreshMs, {
      get: () => Promise.resolve(known),
      // Called with what came from the server only: nothing is given to the client as bootstrap.
      set(_, toggles) {
        known = toggles;
        return keep(() => lastKnown.write(toggles, clock()));
      },
    });
    const { client } = connection;
    client.on('changed', confirmed);
    client.on('unchanged', () => {
      confirmed();
      void keep(() => lastKnown.confirm(clock()));
    });
    client.on('warn', (warning: unknown) => report(warning, 'the flag client warns'));
    client.on('error', (error: Error) => {
      report(error, 'the flags could not be fetched');
      if (isRefusal(error.message)) reconnectLater();
    });
    return connection;
  }

  /** A refused client never asks again, though a token may be granted late or replaced on the server. */
  function reconnectLater(): void {
    if (closed) return;
    clearTimeout(retry);
    retry = setTimeout(
      () => {
        const refused = current;
        const next = connect();
        // The old one answers until the new one has the same flags.
        next.client.once('ready', () => {
          if (closed) return void next.close();
          current = next;
          void refused.close();
        });
      },
      Math.min(refreshMs * 2 ** refusals, LONGEST_RETRY_MS),
    );
    retry.unref();
    refusals += 1;
  }

  return {
    ...evaluateWith(() => current.client, defaults),
    health: () => health,
    async close() {
      closed = true;
      clearTimeout(retry);
      await current.close();
      await written();
    },
  };
}

/** Writes the copy on disk, one time after the other; never rejects. */
function openKeeping(onFailure: (error: unknown) => void) {
  let writing = Promise.resolve();
  return {
    keep: (work: () => Promise<void>) => (writing = writing.then(work).catch(onFailure)),
    written: () => writing,
  };
}

interface Connection {
  readonly client: Unleash;
  close(): Promise<void>;
}

type Storage = NonNullable<ConstructorParameters<typeof Unleash>[0]['storageProvider']>;

/** A client that can be closed at any moment. */
function openConnection(
  { url, token, environment, instance }: UnleashOptions<string>,
  refreshInterval: number,
  storageProvider: Storage,
): Connection {
  let fetching = false;
  let whenIdle: (() => void) | undefined;
  const agents = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  const client = new Unleash({
    url,
    appName: 'cvstomize',
    instanceId: instance,
    environment,
    customHeaders: { Authorization: token },
    refreshInterval,
    timeout: REQUEST_LIMIT_MS,
    storageProvider,
    skipInstanceCountWarning: true,
    httpOptions: {
      agent(asked) {
        if (asked.pathname.endsWith('/client/features')) fetching = true;
        return asked.protocol === 'https:' ? agents.https : agents.http;
      },
    },
  });
  const idle = () => {
    fetching = false;
    // What is emitted is emitted from within the fetch, which has yet to return.
    if (whenIdle !== undefined) setImmediate(whenIdle);
  };
  client.on('changed', idle);
  client.on('unchanged', idle);
  for (const event of ['warn', 'error']) {
    client.on(event, (reported: unknown) => {
      if (isAboutFetching(reported)) idle();
    });
  }
  const end = () => {
    client.destroy();
    agents.http.destroy();
    agents.https.destroy();
  };

  return {
    client,
    // Destroyed while it fetches, a client throws where nothing can catch it.
    async close() {
      if (fetching) {
        const waiting = new Promise<'idle'>((resolve) => {
          whenIdle = () => resolve('idle');
        });
        const limit = delay(CLOSE_LIMIT_MS, 'late' as const, { ref: false });
        if ((await Promise.race([waiting, limit])) === 'late') {
          whenIdle = end;
          return;
        }
      }
      end();
    },
  };
}
