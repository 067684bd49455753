import type { Request, RequestHandler, Response as HostResponse } from 'express';
import { START_OF_HISTORY } from '~/platform/litefs/replication';
import { sendAnswer } from '../fetch-adapter';
import { answerExecuted, answerNotKept, answerNotPrimary, answerWithoutPrimary } from './answers';
import type { ClusterDependencies } from './cluster-dependencies';
import { readSeen, rememberSeen } from './cookies';
import { readWhole } from './read-whole';
import { edgeRequestId, requestKey } from './request-key';

/** Fly's edge replays bodies up to 1 MB (https://fly.io/docs/networking/dynamic-request-routing/). */
const REPLAYED_BYTES = 1_000_000;
/** How long the edge tries the primary before it hands the request back to this machine. */
const REPLAY_TIMEOUT_SECONDS = 5;

/**
 * Runs what may write on the primary, once. On the primary it runs here; elsewhere Fly's edge
 * replays it there, or this machine forwards it and waits for a primary where there is none. A
 * machine that lost the role in the middle, with nothing written, forwards it as well. What was
 * written is acknowledged once it is kept: a machine that may be cut off asks whoever is primary next
 * instead, where the same key does it once.
 */
export function answerWrites(dependencies: ClusterDependencies): RequestHandler {
  const { application, cluster, answer, primary, finished, running } = dependencies;
  const { replication, requests } = application;

  /** A primary that is handing its role over lets what runs end, and takes nothing new. */
  const takesWrites = () =>
    replication.isPrimary() && replication.primary() === replication.instance;

  /** @returns undefined where nothing was written because this machine is not the primary. */
  async function execute(
    request: Request,
    response: HostResponse,
    { key, body }: { key: string | undefined; body?: Buffer<ArrayBuffer> | undefined },
  ): Promise<Response | undefined> {
    const { host } = response.locals.client;
    const answered = await finished.once(key, async () => {
      if (key !== undefined && requests.isExecuted(key)) return answerExecuted(request, host);
      const writes = { key, committed: 0, refused: false };
      const made = await running.count(() =>
        requests.run(writes, () =>
          answer(request, response, { body, detached: key !== undefined }),
        ),
      );
      if (!writes.refused || writes.committed > 0) return made;
      await made.body?.cancel();
      return undefined;
    });
    return answered === 'given before' ? answerExecuted(request, host) : answered;
  }

  /** Whether the answer may be given: what it tells of is kept, here or by the primary after this. */
  async function isKept(key: string | undefined): Promise<boolean> {
    if (key !== undefined && !requests.isExecuted(key)) return true;
    if (await replication.isKept()) return true;
    if (key === undefined) return false;
    const elsewhere = await primary.hasExecuted(key);
    return elsewhere ?? replication.isKept();
  }

  async function forward(
    request: Request,
    response: HostResponse,
    { written = false, ...options }: { key: string; body: Buffer | undefined; written?: boolean },
  ): Promise<void> {
    const outcome = await primary.forward(request, response, options);
    if (outcome !== 'answered' && !response.destroyed) {
      answerWithoutPrimary(request, response, written ? 'unknown' : outcome);
    }
  }

  async function write(request: Request, response: HostResponse): Promise<void> {
    const { forwarded } = response.locals;
    if (forwarded !== undefined) {
      const answered = takesWrites()
        ? await execute(request, response, { key: forwarded.key })
        : undefined;
      if (answered === undefined) answerNotPrimary(response);
      else if (!(await isKept(forwarded.key))) answerNotKept(response);
      else await finishWrite(application, request, response, answered);
      return;
    }
    const edgeId = cluster.flyReplay ? edgeRequestId(request) : undefined;
    if (!takesWrites() && replayByEdge(dependencies, request, response, edgeId)) return;
    const key = requestKey(request, response, edgeId);
    const body = await readWhole(request);
    if (!takesWrites()) return forward(request, response, { key, body });

    // Only the edge can bring the same request again; what comes by itself needs no key.
    const executeKey = edgeId === undefined ? undefined : key;
    const answered = await execute(request, response, { key: executeKey, body });
    const written = answered !== undefined;
    if (written && (await isKept(executeKey))) {
      return finishWrite(application, request, response, answered);
    }
    await answered?.body?.cancel();
    if (body !== undefined && !(written && executeKey === undefined)) {
      return forward(request, response, { key, body, written });
    }
    answerWithoutPrimary(request, response, written ? 'unknown' : 'nothing written');
  }

  return (request, response, next) => void write(request, response).catch(next);
}

/** Whether Fly's edge was told to bring a request to the primary. */
function replayByEdge(
  { application, cluster }: Pick<ClusterDependencies, 'application' | 'cluster'>,
  request: Request,
  response: HostResponse,
  edgeId: string | undefined,
): boolean {
  const to = application.replication.primary();
  const before = request.get('Fly-Replay-Src') ?? request.get('Fly-Replay-Failed');
  const length = Number(request.get('Content-Length') ?? Number.NaN);
  if (!cluster.flyReplay || to === null || before !== undefined) return false;
  if (edgeId === undefined || !(length <= REPLAYED_BYTES)) return false;
  request.resume();
  response.set(
    'fly-replay',
    `instance=${to};state=${edgeId};timeout=${REPLAY_TIMEOUT_SECONDS}s;fallback=force_self`,
  );
  response.status(409).end();
  return true;
}

/** Gives the answer, and with it how far the client has seen now. */
async function finishWrite(
  { config, replication }: ClusterDependencies['application'],
  request: Request,
  response: HostResponse,
  answered: Response,
): Promise<void> {
  const position = replication.position();
  const seen = readSeen(request.get('Cookie'), config.secureCookies);
  if (position !== START_OF_HISTORY && position !== seen) {
    answered.headers.append('Set-Cookie', rememberSeen(position, config.secureCookies));
  }
  await sendAnswer(answered, response);
}
