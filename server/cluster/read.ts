import type { Request, RequestHandler, Response as HostResponse } from 'express';
import { sessionCookieName } from '~/features/accounts/session-cookie-name';
import { START_OF_HISTORY } from '~/platform/litefs/replication';
import { SECOND_MS } from '~/platform/durations';
import { sendAnswer } from '../fetch-adapter';
import { UNMATCHED } from '../route-names';
import { EXECUTED_PATH } from './forwarded';
import { answerBehind, answerNotPrimary } from './answers';
import type { ClusterDependencies } from './cluster-dependencies';
import { cookieValue, readSeen, rememberSeen } from './cookies';

const API_PATH = '/api/';
/** How long a reader waits for a primary where this machine's copy is too old: the start of the next one. */
const READ_PRIMARY_WAIT_MS = 10 * SECOND_MS;

/**
 * Answers what only reads from this machine's copy, and never with an older page than the person
 * has seen: a copy that is behind is given a moment, then the primary is asked. The primary's copy
 * is the authority, however old: what it lacks is lost, and the person's cookie is set back to it.
 */
export function answerReads(dependencies: ClusterDependencies): RequestHandler {
  const { application, cluster, answer, primary } = dependencies;
  const { config, replication, requests } = application;

  async function fromPrimary(request: Request, response: HostResponse): Promise<void> {
    const outcome = await primary.forward(request, response, { waitMs: READ_PRIMARY_WAIT_MS });
    if (outcome !== 'answered') answerBehind(request, response);
  }

  async function read(request: Request, response: HostResponse): Promise<void> {
    const { forwarded } = response.locals;
    if (forwarded !== undefined && !replication.isPrimary()) {
      answerNotPrimary(response);
      return;
    }
    if (forwarded?.key !== undefined && request.path === EXECUTED_PATH) {
      response.status(requests.isExecuted(forwarded.key) ? 204 : 404).end();
      return;
    }
    // A call of the API is counted, which only the primary can.
    if (request.path.startsWith(API_PATH) && !replication.isPrimary()) {
      return fromPrimary(request, response);
    }
    const cookies = request.get('Cookie');
    const somebody = cookieValue(cookies, sessionCookieName(config.secureCookies)) !== undefined;
    const seen = somebody ? readSeen(cookies, config.secureCookies) : undefined;
    const current =
      seen === undefined ||
      replication.isPrimary() ||
      (await replication.waitFor(seen, cluster.readWaitMs));
    if (!current) return fromPrimary(request, response);

    const answered = await answer(request, response);
    const isAbsent = answered.status === 404 && response.locals.route !== UNMATCHED;
    if (isAbsent && !replication.isPrimary()) {
      // It may have been made just now: heard of by an event, or by a link somebody was sent.
      await answered.body?.cancel();
      return fromPrimary(request, response);
    }
    if (somebody) {
      const position = replication.position();
      const newer = position > (seen ?? START_OF_HISTORY);
      if (newer || (replication.isPrimary() && position !== seen && seen !== undefined)) {
        answered.headers.append('Set-Cookie', rememberSeen(position, config.secureCookies));
      }
    }
    await sendAnswer(answered, response);
  }

  return (request, response, next) => void read(request, response).catch(next);
}
