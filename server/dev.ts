import { createServer } from 'vite';
import { readConfig } from '~/platform/config/environment';
import { loadSecrets } from '~/platform/config/load-secrets.server';
import { openLogger } from '~/platform/observability/logger.server';
import type { ApplicationBuild } from './application-build';
import { explainFailedStart } from './explain-failed-start';
import { startServer } from './start-server';
import { stopOnSignal } from './stop-on-signal';

/** Runs the sources, reloading as they change. */
async function develop(): Promise<void> {
  const config = loadSecrets(readConfig({ ...process.env, NODE_ENV: 'development' }));
  const log = openLogger(config.logLevel);
  const vite = await createServer({ server: { middlewareMode: true } });
  const loadBuild = async () =>
    (await vite.ssrLoadModule('virtual:remix/server-build')) as ApplicationBuild;
  const { openApplication, openReadiness } = (await loadBuild()).entry.module;
  const application = await openApplication(config, log);
  const server = await startServer({
    application: {
      ...application,
      async close() {
        await vite.close();
        await application.close();
      },
    },
    readiness: openReadiness(application),
    build: loadBuild,
    files: vite.middlewares,
  });
  stopOnSignal(server, log, config);
  process.stderr.write(`CVstomize is ready: open ${server.url} (Ctrl-C stops it)\n`);
}

develop().catch((error: unknown) => {
  process.stderr.write(`${explainFailedStart(error, undefined)}\n`);
  process.exit(1);
});
