import { pathToFileURL } from 'node:url';
import { findAbove } from '~/platform/find-above.server';
import { Refusal } from '../refusal';

/** `serve`: starts the server in this process, which then belongs to it. */
export async function serve(): Promise<void> {
  // From a checkout the starter builds first where that is due; an image holds the build alone.
  const starter =
    findAbove('server/start.js', import.meta.dirname) ??
    findAbove('build/host/serve.js', import.meta.dirname);
  if (starter === undefined) {
    throw new Refusal('The server is not built. Run `npm run build` first.');
  }
  await import(pathToFileURL(starter).href);
}
