import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/client';
import { openTestDatabase } from '#db/testing';
import type { Application } from '~/composition/application.server';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { openReadiness } from '~/features/operations/readiness.server';
import { readConfig } from '~/platform/config/environment';
import { singleMachine } from '~/platform/litefs/single-machine';
import { noopMetrics } from '~/platform/metrics/noop-metrics';
import { noopTelemetry } from '~/platform/observability/telemetry';
import { openLogger } from '~/platform/observability/logger.server';
import type { ApplicationBuild } from '../application-build';
import { serveFiles } from '../middleware/serve-files';
import { startServer, type RunningServer } from '../start-server';

export interface TestHost extends RunningServer {
  readonly application: Application;
  readonly databaseFile: string;
  /** What was logged so far, parsed. */
  logged(): Record<string, unknown>[];
  /** Whether the application was closed. */
  isClosed(): boolean;
  remove(): Promise<void>;
}

/**
 * The real host on a port of its own around a build, with a real database and nothing else that
 * an application has: the host itself needs no more.
 *
 * @param dependencies what the build's routes need beyond that.
 */
export async function startTestHost(
  build: ApplicationBuild,
  env: Readonly<Record<string, string>> = {},
  parts: (made: { database: Database; folder: string }) => Partial<Application> = () => ({}),
): Promise<TestHost> {
  const { database, file, folder, ...files } = openTestDatabase();
  const client = join(folder, 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'assets', 'app-AbCd1234.js.map'), '{}');
  writeFileSync(join(client, 'assets', 'app-AbCd1234.js'), `/* ${'x'.repeat(4_000)} */`);
  writeFileSync(join(client, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const logged: Record<string, unknown>[] = [];
  const config = {
    ...readConfig({ PORT: '0', DATA_FOLDER: folder, ...env }),
    passwordCost: QUICK_PASSWORD_COST,
  };
  let closed = false;
  const works = () => Promise.resolve();
  const application = {
    config,
    clock: () => new Date(),
    log: openLogger('debug', {
      destination: {
        write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>),
      },
    }),
    metrics: noopMetrics,
    telemetry: noopTelemetry,
    database,
    replication: singleMachine('this', 'local'),
    storage: { check: works },
    printer: { check: works },
    mailer: { check: works },
    flags: openSteadyFlags({}),
    disk: { check: works, space: () => undefined },
    backups: { check: works, lastGoodAt: () => undefined },
    models: openTestModels(database, () => new Date()),
    ...parts({ database, folder }),
    drain: works,
    close() {
      closed = true;
      return Promise.resolve();
    },
  } as unknown as Application;
  const server = await startServer({
    application,
    readiness: openReadiness(application),
    build,
    files: serveFiles(client),
    // No edge has to hear of it first.
    routedAwayMs: 0,
  });
  return {
    ...server,
    application,
    databaseFile: file,
    logged: () => [...logged],
    isClosed: () => closed,
    async remove() {
      await server.stop();
      files.remove();
    },
  };
}
