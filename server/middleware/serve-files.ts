import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

const YEAR = '365d';
const HOUR = '1h';

/**
 * Serves the browser's files: those with a hash in their name for ever, the others for an hour.
 *
 * @param ofOtherReleases asked for the files with a hash that this build does not have.
 */
export function serveFiles(
  clientFolder: string,
  ofOtherReleases: RequestHandler = (_request, _response, next) => next(),
): Router {
  const router = Router();
  router.use(
    '/assets',
    leaveOutMaps,
    express.static(join(clientFolder, 'assets'), {
      immutable: true,
      maxAge: YEAR,
      index: false,
      redirect: false,
    }),
    ofOtherReleases,
    // Of a build that is long gone: no page is rendered for that.
    sayNotFound,
  );
  router.use(express.static(clientFolder, { maxAge: HOUR, index: false, redirect: false }));
  return router;
}

const sayNotFound: RequestHandler = (_request, response) => {
  response.status(404).set('Cache-Control', 'no-store').type('text/plain').send('Not found');
};

/** Source maps are for whoever deploys. */
const leaveOutMaps: RequestHandler = (request, response, next) => {
  if (request.path.endsWith('.map')) sayNotFound(request, response, next);
  else next();
};
