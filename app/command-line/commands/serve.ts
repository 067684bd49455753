import { pathToFileURL } from 'node:url';
import { findUp } from '~/platform/find-up.server';
import { Refusal } from '../refusal';

/** `serve`: starts the server in this process, which then belongs to it. @throws {Refusal} */
export async function serve(): Promise<void> {
  // From source the starter builds first where that is due; a build serves itself.
  const source = import.meta.url.endsWith('.ts');
  const starter = findUp(source ? 'server/start.js' : 'host/serve.js', import.meta.dirname);
  if (starter === undefined) {
    throw new Refusal('The server is not built. Run `npm run build` first.');
  }
  await import(pathToFileURL(starter).href);
}
