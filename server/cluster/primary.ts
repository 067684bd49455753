import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import { waitForPrimary, type Replication } from '~/platform/litefs/replication';
import { SECOND_MS } from '~/platform/durations';
import { readSeen } from './cookies';
import { EXECUTED_PATH, FORWARDED_HEADER, signForwarded } from './forwarded';
import { endToEndHeaders } from './hop-by-hop';
import { send, type ForwardedRequest } from './send';

/** Between two attempts at a primary that does not take the request. */
const PAUSE_MS = 150;
const DRAINING_WAIT_MS = 5 * SECOND_MS;
/** How often who waits for a primary looks up whether it still makes sense. */
const LOOK_UP_MS = 500;

/** How the primary is asked from here. */
export interface Primary {
  /**
   * Whether the next primary has what the request of this key wrote here. Waits for one.
   *
   * @returns undefined where none says so, or this machine is the one to ask.
   */
  hasExecuted(key: string): Promise<boolean | undefined>;
  /**
   * Hands the request to the primary and its answer to the client; waits for a primary, and tries
   * again while that cannot do a thing twice.
   *
   * @param options.body read whole already, or undefined to hand the stream on, once.
   * @param options.key of a request that may write: the same on every attempt.
   * @returns what to tell the client where there was no answer; nothing has been sent then.
   */
  forward(
    request: Request,
    response: Response,
    options: { body?: Buffer | undefined; key?: string; waitMs?: number },
  ): Promise<'answered' | 'nothing written' | 'unknown'>;
}

/** With what a machine says who it is. */
interface Sender {
  replication: Replication;
  cluster: ClusterConfig;
  clock: Clock;
}

interface PrimaryDependencies extends Sender {
  secureCookies: boolean;
  log: Logger;
  /** A machine that stops lets nobody wait longer than a hand-over takes. */
  isDraining: () => boolean;
}

export function openPrimary(parts: PrimaryDependencies): Primary {
  const { replication, cluster, secureCookies, log, isDraining } = parts;

  /**
   * Waits a moment for this machine's copy to have what was just written: the next page then comes
   * from here, and what is acknowledged is on two machines.
   */
  async function catchUp(answer: IncomingMessage): Promise<void> {
    const cookies = answer.headers['set-cookie']?.map((cookie) => cookie.split(';')[0]).join(';');
    const written = readSeen(cookies, secureCookies);
    if (written !== undefined) await replication.waitFor(written, cluster.readWaitMs);
  }

  async function hasExecuted(key: string): Promise<boolean | undefined> {
    const deadline = performance.now() + cluster.primaryWaitMs;
    const { signal } = new AbortController();
    for (let left = cluster.primaryWaitMs; left > 0; left = deadline - performance.now()) {
      const primary = await waitForPrimary(replication, left);
      if (primary === replication.instance) return undefined;
      if (primary !== null) {
        const origin = cluster.peerUrl.replace('{instance}', primary);
        const sent = await send(origin, inquiry(parts, key), signal);
        if (sent.outcome === 'answered') {
          sent.answer.resume();
          return sent.answer.statusCode === 204;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return undefined;
  }

  return {
    hasExecuted,
    async forward(request, response, { body, key, waitMs = cluster.primaryWaitMs }) {
      const whole = body !== undefined || request.complete || !hasBody(request);
      const deadline = performance.now() + waitMs;
      const abort = new AbortController();
      response.once('close', () => abort.abort());
      let unknown = false;
      for (;;) {
        const left = deadline - performance.now();
        const primary = await waitForPrimary(replication, Math.min(left, LOOK_UP_MS), abort.signal);
        if (abort.signal.aborted) break;
        if (primary === null) {
          const waited = waitMs - left;
          if (left <= LOOK_UP_MS || (isDraining() && waited > DRAINING_WAIT_MS)) break;
          continue;
        }
        const letter = letterOf(parts, request, response, {
          body: whole ? body : (request as Readable),
          key,
        });
        const sent = await send(originOf(parts, primary, request), letter, abort.signal);
        if (sent.outcome === 'answered') {
          response.locals.answeredBy = primary;
          if (key !== undefined) await catchUp(sent.answer);
          passOn(sent.answer, response);
          return 'answered';
        }
        log.debug({ requestId: response.locals.requestId, primary, ...sent }, 'not answered');
        unknown ||= sent.outcome === 'lost';
        if (!whole || performance.now() > deadline) break;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      return unknown ? 'unknown' : 'nothing written';
    },
  };
}

function originOf({ replication, cluster }: Sender, instance: string, request: Request): string {
  if (instance !== replication.instance) return cluster.peerUrl.replace('{instance}', instance);
  // This machine has become the primary while the request was waiting.
  const { localAddress = '127.0.0.1', localPort, localFamily } = request.socket;
  return `http://${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** A request as it is sent on, with who sends it. */
function letterOf(
  { replication, cluster, clock }: Sender,
  request: Request,
  response: Response,
  { body, key }: { body: ForwardedRequest['body']; key: string | undefined },
): ForwardedRequest {
  const { method, originalUrl: path } = request;
  const said = {
    from: replication.instance,
    at: clock().getTime(),
    requestId: response.locals.requestId,
    client: response.locals.client,
    ...(key === undefined ? {} : { key }),
  };
  const headers = endToEndHeaders(request.rawHeaders, new Set(['expect'])).filter(
    // What was taken out on arrival stays out.
    ([name]) => request.headers[name.toLowerCase()] !== undefined,
  );
  headers.push([FORWARDED_HEADER, signForwarded(said, { method, path }, cluster.secrets)]);
  return { method, path, headers, body };
}

/** Asks whether what the request of this key wrote is there. */
function inquiry({ replication, cluster, clock }: Sender, key: string): ForwardedRequest {
  const target = { method: 'GET', path: EXECUTED_PATH };
  const said = {
    from: replication.instance,
    at: clock().getTime(),
    requestId: randomUUID(),
    key,
    client: { address: '', protocol: 'http' as const, host: replication.instance },
  };
  const headers: ForwardedRequest['headers'] = [
    ['Host', replication.instance],
    [FORWARDED_HEADER, signForwarded(said, target, cluster.secrets)],
  ];
  return { ...target, headers, body: undefined };
}

function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0
  );
}

/** Everything the client gets is the primary's: this machine's own headers were for its own page. */
function passOn(answer: IncomingMessage, response: Response): void {
  for (const name of response.getHeaderNames()) {
    if (name !== 'connection') response.removeHeader(name);
  }
  response.status(answer.statusCode ?? 502);
  for (const [name, value] of endToEndHeaders(answer.rawHeaders))
    response.appendHeader(name, value);
  response.flushHeaders();
  // The host's own, and a pipeline's, together are more than Node expects of one response.
  response.setMaxListeners(20);
  pipeline(answer, response, () => undefined);
}
