import { createRequestHandler } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { auditAbsent } from '~/composition/audit-absent.server';
import type { Application } from '~/composition/application.server';
import type { Noticed } from '~/composition/noticed';
import type { Readiness } from '~/features/operations/readiness.server';
import { STRIPE_CHECKOUT_ORIGIN } from '~/platform/payments/paths';
import type { ApplicationBuild } from './application-build';
import { answerInCluster } from './cluster/answer-in-cluster';
import type { Answerer } from './cluster/cluster-dependencies';
import type { RunningWrites } from './cluster/running-writes';
import { sendAnswer, toFetchRequest } from './fetch-adapter';
import { renewSession } from './renew-session';
import { answerHealth } from './middleware/answer-health';
import { identifyRequest } from './middleware/identify-request';
import { limitBody } from './middleware/limit-body';
import { logAccess } from './middleware/log-access';
import { measureRequests, nameRoute } from './middleware/measure-requests';
import { refuseMalformedPath } from './middleware/refuse-malformed-path';
import { refuseInMaintenance } from './middleware/refuse-in-maintenance';
import { requireSameOrigin } from './middleware/require-same-origin';
import { securityHeaders } from './middleware/security-headers';
import { answerPlainly } from './plain-page';
import { nameRoutes, UNMATCHED } from './route-names';

/** Forms are words: an interview typed in full is a tenth of this. */
const BODY_LIMIT_BYTES = 1024 * 1024;
/** A file of a resume, and a posting beside it. */
const FILES = {
  path: /^\/(?:cv-review|interviews\/from-resume)(?:\.data)?\/?$/,
  bytes: 11 * 1024 * 1024,
};

export interface HostDependencies {
  application: Application;
  /** The Remix bundle; a function where it changes while running. */
  build: ApplicationBuild | (() => Promise<ApplicationBuild>);
  readiness: Readiness;
  /** Serves the browser's files: from the build's folder, or from the dev server. */
  files: RequestHandler;
  isDraining: () => boolean;
  /** Counts what may write, on a machine among several. */
  running: RunningWrites;
}

/** The Express application: everything between the socket and Remix. */
export function createHost(dependencies: HostDependencies): Express {
  const { application, build, readiness, files, isDraining, running } = dependencies;
  const { config, log, metrics, telemetry } = application;
  // Routes that change while running have no name.
  const names = nameRoutes(typeof build === 'function' ? {} : build.routes);
  const handle = createRequestHandler(build);
  const answer: Answerer = async (request, response, as) => {
    const noticed: Noticed = {};
    const { route = UNMATCHED, client, requestId, cspNonce, isDirect } = response.locals;
    const name = `${request.method} ${route}`;
    const answered = await telemetry.trace({ name, operation: 'http.server', requestId }, () =>
      handle(toFetchRequest(request, response, as), {
        ...{ application, readiness, cspNonce, requestId, isDirect, noticed },
        clientAddress: client.address,
      }),
    );
    if (answered.status === 404) {
      const { personId } = noticed;
      auditAbsent(application, { route, personId, clientAddress: client.address });
    }
    return renewSession(answered, noticed);
  };
  const remix: RequestHandler = (request, response, next) => {
    answer(request, response)
      .then((answered) => sendAnswer(answered, response))
      .catch(next);
  };
  const https = config.publicUrl.startsWith('https:');
  const host = express();
  host.disable('x-powered-by');
  host.set('trust proxy', config.trustedProxies);
  host.use(
    identifyRequest(config, application),
    logAccess(log),
    measureRequests(metrics, names.all),
    securityHeaders({
      https,
      development: config.development,
      formTargets: config.stripe === undefined ? [] : [STRIPE_CHECKOUT_ORIGIN],
    }),
    refuseMalformedPath,
    answerHealth(readiness, isDraining),
    compression({
      filter: (request, response) => mayCompress(response) && compression.filter(request, response),
    }),
    files,
    nameRoute(names),
    requireSameOrigin(https),
    refuseInMaintenance(application),
    limitBody(BODY_LIMIT_BYTES, FILES),
    config.cluster === undefined
      ? remix
      : answerInCluster(application, config.cluster, answer, { isDraining, running }),
    answerFailure(application),
  );
  return host;
}

/** Events must leave as they happen, not when a compressor's buffer is full. */
function mayCompress(response: express.Response): boolean {
  return !String(response.get('Content-Type')).startsWith('text/event-stream');
}

function answerFailure({ log }: Application): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    log.error({ requestId: response.locals.requestId, err: error }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    answerPlainly(request, response, {
      status: 500,
      title: 'Something on our side failed',
      message: 'What you saved before is safe. Please try again in a moment.',
    });
  };
}
