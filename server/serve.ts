import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidEnvironment, readConfig, type Config } from '~/platform/config/environment';
import { loadSecrets } from '~/platform/config/load-secrets.server';
import { openLogger } from '~/platform/observability/logger.server';
import { FATAL_FLUSH_MS, openSentry } from '~/platform/observability/sentry-telemetry.server';
import { noopTelemetry } from '~/platform/observability/telemetry';
import type { ApplicationBuild } from './application-build';
import { explainFailedStart } from './explain-failed-start';
import { keepPublished, openKeptAssets } from './kept-assets';
import { serveFiles } from './middleware/serve-files';
import { roleAsker } from './cluster/role-asker';
import { startServer } from './start-server';
import { stopOnSignal } from './stop-on-signal';

const BUILD_FOLDER = join(import.meta.dirname, '..');

/** Known once the configuration is. */
let dataFolder: string | undefined;

/** Runs the built application: what `npm start` and the image start. */
async function serve(): Promise<void> {
  const read = readConfig(process.env);
  ({ dataFolder } = read);
  const config = loadSecrets(read);
  // React reads it when the bundle is loaded, and is several times slower without.
  process.env.NODE_ENV = config.development ? 'development' : 'production';
  const { log, telemetry } = openObservability(config);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      void telemetry.close(FATAL_FLUSH_MS).finally(() => process.exit(1));
    });
  }
  const build = (await import(
    pathToFileURL(join(BUILD_FOLDER, 'server', 'index.js')).href
  )) as ApplicationBuild;
  const { openApplication, openReadiness } = build.entry.module;
  const application = await openApplication(config, log, {
    askForRole: roleAsker(config, log),
    telemetry,
  });
  const clientFolder = join(BUILD_FOLDER, 'client');
  const kept = openKeptAssets({
    storage: application.storage,
    assetsFolder: join(clientFolder, 'assets'),
    cacheFolder: join(config.dataFolder, 'assets'),
    clock: application.clock,
    log,
  });
  await keepPublished(kept, { alone: config.cluster === undefined, log });
  const server = await startServer({
    application,
    readiness: openReadiness(application),
    build,
    files: serveFiles(clientFolder, kept.serve),
  });
  stopOnSignal(server, log, config);
  if (config.mode === 'embedded') {
    const url = server.url.replace('//127.0.0.1:', '//localhost:');
    process.stderr.write(`CVstomize is ready: open ${url} (Ctrl-C stops it)\n`);
  }
}

/** The log, and what is told of its errors elsewhere: with no DSN, nothing to nobody. */
function openObservability({ logLevel, sentry, release, instance, region }: Config) {
  const machine = instance ?? hostname();
  const telemetry =
    sentry === undefined
      ? noopTelemetry
      : openSentry(sentry, { release, machine, region }, (sentence) => log.warn(sentence));
  const log = openLogger(logLevel, {
    bindings: { release, machine },
    onError: (error, context) => telemetry.report(error, context),
  });
  return { log, telemetry };
}

serve().catch((error: unknown) => {
  process.stderr.write(`${explainFailedStart(error, dataFolder)}\n`);
  process.exit(error instanceof InvalidEnvironment ? 2 : 1);
});
