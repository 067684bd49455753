import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { endToEndHeaders } from '../../server/cluster/hop-by-hop';
import { forward, NotConnected } from './edge-connection';
import { readReplay, REPLAY_BODY_LIMIT_BYTES, replaySource, type Replay } from './fly-replay';

/** Says where the client is: one origin for all of them, as with an address that is everywhere. */
export const CLIENT_REGION = 'edge-client-region';

export interface EdgeTarget {
  readonly instance: string;
  readonly region: string;
  readonly host: string;
  readonly port: number;
}

export interface Edge {
  readonly origin: string;
  /** What it did so far. */
  readonly seen: { replays: number; tooLargeToReplay: number; fallbacks: number; refused: number };
  add(target: EdgeTarget): void;
  remove(instance: string): void;
  /** Pulls the cable to a machine, or puts it back. */
  setCut(instance: string, cut: boolean): void;
  /** Whether its health checks call the machine well. */
  isWell(instance: string): boolean;
  close(): Promise<void>;
}

/** Fly's checks are seconds apart; these are as eager as they may be. */
const CHECK_EVERY_MS = 1_000;
/** As fly.toml has it. */
const CHECK_LIMIT_MS = 5_000;
const CUT_NOTICED_MS = 1_000;

type Place = EdgeTarget & { well: boolean; cut: boolean };
interface Sent {
  request: IncomingMessage;
  body: Buffer;
  region: string;
  id: string;
}

/**
 * Does for the cluster what Fly's proxy does: the nearest healthy machine first, another one where
 * no connection can be made, and `fly-replay` within its limit of 1 MB. A request that was sent
 * and not answered is never sent again.
 *
 * @param roundTripMs between two regions; half of it passes before a request arrives and half
 *   before its answer does.
 */
export async function openEdge(
  listenAddress: string,
  roundTripMs: (from: string, to: string) => number,
): Promise<Edge> {
  const places = new Map<string, Place>();
  const seen = { replays: 0, tooLargeToReplay: 0, fallbacks: 0, refused: 0 };
  let turn = 0;

  function nearest(region: string): Place[] {
    turn += 1;
    const well = [...places.values()].filter((place) => place.well);
    const start = turn % (well.length || 1);
    return [...well.slice(start), ...well.slice(0, start)].sort(
      (a, b) => roundTripMs(region, a.region) - roundTripMs(region, b.region),
    );
  }

  async function ask(place: Place, sent: Sent, more: Record<string, string>) {
    if (place.cut) {
      await sleep(CUT_NOTICED_MS);
      throw new NotConnected('cut');
    }
    const half = roundTripMs(sent.region, place.region) / 2;
    await sleep(half);
    const answer = await forward(place, sent, more);
    await sleep(half);
    return answer;
  }

  async function askFirst(candidates: readonly Place[], sent: Sent, more: Record<string, string>) {
    for (const place of candidates) {
      try {
        return { answer: await ask(place, sent, more), place };
      } catch (error) {
        if (!(error instanceof NotConnected)) throw error;
      }
    }
    return undefined;
  }

  async function replay(from: Place, wanted: Replay, sent: Sent) {
    seen.replays += 1;
    const source = { 'fly-replay-src': replaySource(from, wanted, Date.now()) };
    const targets = [...places.values()].filter(
      ({ instance, region }) =>
        (wanted.instance === undefined || instance === wanted.instance) &&
        (wanted.region === undefined || region === wanted.region),
    );
    const answered = await askFirst(targets, sent, source);
    if (answered !== undefined || wanted.fallback === undefined) return answered;
    seen.fallbacks += 1;
    return askFirst([from], sent, { 'fly-replay-failed': 'target=unreachable' });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const region = String(request.headers[CLIENT_REGION] ?? 'iad');
    const sent = { request, body: await readAll(request), region, id: randomUUID() };
    let answered = await askFirst(nearest(region), sent, {});
    const wanted = answered?.answer.headers['fly-replay'];
    if (answered !== undefined && typeof wanted === 'string') {
      answered.answer.resume();
      if (sent.body.length > REPLAY_BODY_LIMIT_BYTES) {
        seen.tooLargeToReplay += 1;
        refuse(response, 502, 'The body is too large to be replayed');
        return;
      }
      answered = await replay(answered.place, readReplay(wanted), sent);
    }
    if (answered === undefined) {
      refuse(response, 503, 'No machine could take the request');
      return;
    }
    const { answer, place } = answered;
    response.statusCode = answer.statusCode ?? 502;
    for (const [name, value] of endToEndHeaders(answer.rawHeaders))
      response.appendHeader(name, value);
    response.setHeader('edge-instance', place.instance);
    response.flushHeaders();
    // Of an answer that broke off, on its way here too, the client gets no end.
    pipeline(answer, response, () => undefined);
  }

  function refuse(response: ServerResponse, status: number, text: string): void {
    seen.refused += 1;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  }

  async function check(place: Place): Promise<void> {
    try {
      if (place.cut) throw new NotConnected('cut');
      const answer = await fetch(`http://${place.host}:${place.port}/health/ready`, {
        signal: AbortSignal.timeout(CHECK_LIMIT_MS),
      });
      await answer.arrayBuffer();
      place.well = answer.ok;
    } catch {
      place.well = false;
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 502, 'The machine did not answer');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, listenAddress, resolve));
  const { port } = server.address() as AddressInfo;
  const checks = setInterval(() => {
    for (const place of places.values()) void check(place);
  }, CHECK_EVERY_MS);

  return {
    origin: `http://${listenAddress}:${port}`,
    seen,
    add: (target) => void places.set(target.instance, { ...target, well: true, cut: false }),
    remove: (instance) => void places.delete(instance),
    setCut(instance, cut) {
      const place = places.get(instance);
      if (place !== undefined) place.cut = cut;
    },
    isWell: (instance) => places.get(instance)?.well ?? false,
    async close() {
      clearInterval(checks);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
