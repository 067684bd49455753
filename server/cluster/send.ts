import { Agent, request as openRequest, type IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { NOT_KEPT_HEADER, NOT_PRIMARY_HEADER } from './forwarded';

const CONNECT_MS = 2 * SECOND_MS;
/** A generation of a PDF on a busy machine, or an upload over a slow line, takes this long at most. */
const ANSWER_MS = 2 * MINUTE_MS;
/** Event streams say something every 15 s; an answer silent for longer has lost its sender. */
const SILENCE_MS = MINUTE_MS;

/** How whoever lets us wait is asked whether it is there; gone after so many times without answer. */
const THERE_EVERY_MS = 2_500;
const THERE_LIMIT_MS = 2 * SECOND_MS;
const THERE_MISSES = 2;

/** Connections to the other machines. Kept shorter than they keep theirs, 65 s. */
const agent = new Agent({
  keepAlive: true,
  keepAliveMsecs: 10_000,
  maxFreeSockets: 64,
  timeout: 50_000,
});

/** A request as it is sent on. */
export interface ForwardedRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: readonly [name: string, value: string][];
  /** Read whole, it can be sent again. */
  body: Buffer | Readable | undefined;
}

export type ForwardedAnswer =
  | { outcome: 'answered'; answer: IncomingMessage }
  /** It did not get there, or came to a machine that is not the primary: nothing was written. */
  | { outcome: 'not taken' }
  /** It may have got there and been done; nobody can tell from here. */
  | { outcome: 'lost' };

/**
 * Sends a request to a machine, once.
 *
 * @param origin e.g. `http://machine:3000`.
 * @param signal gives it up; the connection is closed.
 */
export function send(
  origin: string,
  letter: ForwardedRequest,
  signal: AbortSignal,
): Promise<ForwardedAnswer> {
  return new Promise((resolve) => {
    let connected = false;
    const { hostname, port } = new URL(origin);
    const request = openRequest({
      agent,
      // A literal IPv6 address is in brackets in a URL, and without them in a socket.
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      method: letter.method,
      path: letter.path,
      headers: letter.headers.flat(),
      setHost: false,
      signal,
    });
    const connecting = setTimeout(() => request.destroy(), CONNECT_MS);
    const answering = setTimeout(() => request.destroy(), ANSWER_MS);
    const stopAsking = askWhetherThere(origin, () => request.destroy());
    const settle = (sent: ForwardedAnswer) => {
      clearTimeout(connecting);
      clearTimeout(answering);
      stopAsking();
      resolve(sent);
    };
    request.on('socket', (socket) => {
      const ready = () => {
        connected = true;
        clearTimeout(connecting);
      };
      if (socket.connecting) socket.once('connect', ready);
      else ready();
    });
    request.on('response', (answer) => {
      const notTaken = answer.headers[NOT_PRIMARY_HEADER] !== undefined;
      const notKept = answer.headers[NOT_KEPT_HEADER] !== undefined;
      if (!notTaken && !notKept) {
        answer.setTimeout(SILENCE_MS, () => answer.destroy());
        settle({ outcome: 'answered', answer });
        return;
      }
      answer.resume();
      settle({ outcome: notTaken ? 'not taken' : 'lost' });
    });
    request.on('error', () => settle({ outcome: connected ? 'lost' : 'not taken' }));
    request.on('close', () => settle({ outcome: connected ? 'lost' : 'not taken' }));
    if (letter.body === undefined || Buffer.isBuffer(letter.body)) request.end(letter.body);
    else pipeline(letter.body, request, () => undefined);
  });
}

/**
 * A connection that was kept may be dead without a sign, and a long wait looks the same. So whoever
 * lets us wait is asked beside it, on a connection of its own, whether it is there.
 *
 * @returns how to stop.
 */
function askWhetherThere(origin: string, onGone: () => void): () => void {
  let missed = 0;
  const asking = setInterval(() => {
    const asked = openRequest(`${origin}/health`, { agent: false, timeout: THERE_LIMIT_MS });
    asked.on('timeout', () => asked.destroy());
    asked.on('response', (answer) => {
      missed = 0;
      answer.resume();
    });
    asked.on('error', () => {
      missed += 1;
      if (missed === THERE_MISSES) onGone();
    });
    asked.end();
  }, THERE_EVERY_MS);
  asking.unref();
  return () => clearInterval(asking);
}
