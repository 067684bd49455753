import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyMigrations } from '#db/testing-migrations';
import { startCluster, type Cluster } from './cluster';
import { gather, keepBusy } from './crowd';
import { everyRow, everyTable, judge } from './end-state';
import { expectNoFailure } from './expect-no-failure';
import { report } from './measure/report';
import { DATABASE, LITEFS_PORT } from './parts/node';
import { PROJECT, requirePrograms } from './parts/programs';
import type { History } from './person';

let cluster: Cluster;
let running: Cluster | undefined;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-release-'));
  cluster = running = await startCluster();
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** This build with one more migration, as the next release would bring. */
function nextRelease(): string {
  cpSync(join(PROJECT, 'build'), join(folder, 'build'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const assets = join(folder, 'build/client/assets');
  renameSync(join(assets, anAsset()), join(assets, NEW_ASSET));
  copyMigrations(folder).add('9999_add_a_note', 'CREATE TABLE deploy_notes (id text PRIMARY KEY);');
  return `${process.execPath} ${join(folder, 'build/host/serve.js')}`;
}

/** Of this build, and not of the next. */
const anAsset = () =>
  readdirSync(join(PROJECT, 'build/client/assets')).find((name) => name.endsWith('.js'))!;
const NEW_ASSET = 'of-the-next-release-AbCd1234.js';

/** What each machine answers when asked for the files of both releases. */
async function assetsOfBoth(): Promise<number[]> {
  const paths = [anAsset(), NEW_ASSET].map((name) => `/assets/${name}`);
  const asked = cluster.members().flatMap((node) => paths.map((path) => node.get(path)));
  return (await Promise.all(asked)).map(({ status }) => status);
}

/** Machine by machine, the candidates' region first, each only when the one before is ready. */
async function deploy(command?: string): Promise<void> {
  for (const node of cluster.members()) {
    await node.stopCleanly();
    await node.restart(command === undefined ? {} : { command });
    await node.ready();
    expect(await assetsOfBoth()).toEqual(Array(6).fill(200));
  }
}

test('a release with a migration, and its rollback, are rolled out while pages go on', async () => {
  const history: History = [];
  const crowd = keepBusy(await gather(cluster, 6, history), history);
  const startedMs = performance.now();
  await deploy(nextRelease());
  report('a rolling deployment of three machines', performance.now() - startedMs);
  expect(await everyRow(await cluster.primary())).toContain('deploy_notes');
  await deploy();
  await crowd.leave();
  const slowest = Math.max(...history.map(({ startMs, endMs }) => endMs - startMs));
  report('deployment, slowest request', slowest);
  expectNoFailure(history);
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('the copy made before the migration outlives deployments, and is restored', async () => {
  const copies = cluster.members().flatMap((node) =>
    readdirSync(node.dataFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /before-migration-\d+\.sqlite$/.test(name))
      .map((name) => join(node.dataFolder, name)),
  );
  expect(copies).toHaveLength(1);
  const LEASE_KEY = 'cvstomize/from-the-copy';
  for (const node of cluster.members()) await node.kill();
  for (const node of cluster.members()) {
    node.loseDatabase();
    node.start({ env: { LEASE_KEY } });
  }
  for (const node of cluster.members()) await node.ready();
  const { address } = (await cluster.primary()).place;
  execFileSync(requirePrograms().litefs, [
    ...['import', '-url', `http://${address}:${LITEFS_PORT}`, '-name', DATABASE, copies[0]!],
  ]);
  for (const node of cluster.members()) {
    await node.stopCleanly();
    await node.restart({ env: { LEASE_KEY } });
    await node.ready();
  }
  await cluster.settled();
  const tables = await everyTable(await cluster.primary());
  expect(tables.has('deploy_notes')).toBe(false);
  expect(JSON.parse(tables.get('interviews') ?? '[]')).toHaveLength(6);
});
