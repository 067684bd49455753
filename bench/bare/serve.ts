import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApplication } from '~/composition/open-application.server';
import { openReadiness } from '~/features/operations/readiness.server';
import { readConfig } from '~/platform/config/environment';
import { loadSecrets } from '~/platform/config/load-secrets.server';
import { openLogger } from '~/platform/observability/logger.server';
import type { ApplicationBuild } from '../../server/application-build';
import { serveFiles } from '../../server/middleware/serve-files';
import { startServer } from '../../server/start-server';

/** Serves the bare Remix page through the same host as the product: what its pages are compared with. */
const folder = join(import.meta.dirname, '..', '..', 'build', 'bare');
const config = loadSecrets(readConfig(process.env));
const build = (await import(
  pathToFileURL(join(folder, 'server', 'index.js')).href
)) as ApplicationBuild;
const application = await openApplication(config, openLogger(config.logLevel));
await startServer({
  application,
  readiness: openReadiness(application),
  build,
  files: serveFiles(join(folder, 'client')),
});
