import type { ServerBuild } from '@remix-run/node';
import type * as entry from '~/entry.server';

/** The Remix bundle: it holds every feature, and opens the application they live in. */
export interface ApplicationBuild extends Omit<ServerBuild, 'entry'> {
  entry: { module: typeof entry };
}
