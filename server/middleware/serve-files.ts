import { join } from 'node:path';
import express, { Router } from 'express';

const YEAR = '365d';
const HOUR = '1h';

/** Serves the browser's files: those with a hash in their name for ever, the others for an hour. */
export function serveFiles(clientFolder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(clientFolder, 'assets'), {
      immutable: true,
      maxAge: YEAR,
      index: false,
      redirect: false,
    }),
    (_request, response) => {
      // A page of an earlier build asks for files that are gone: no page is rendered for that.
      response.status(404).set('Cache-Control', 'no-store').type('text/plain').send('Not found');
    },
  );
  router.use(express.static(clientFolder, { maxAge: HOUR, index: false, redirect: false }));
  return router;
}
