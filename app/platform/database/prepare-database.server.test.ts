import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyMigrations } from '#db/testing-migrations';
import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testReplication, type TestReplication } from '~/platform/litefs/testing/test-replication';
import { PATIENCE_MS } from '~/testing/patience';
import { prepareDatabase, SchemaNotThere } from './prepare-database.server';
import { DatabaseTooNew, schemaState } from './schema-state.server';
import { upgradeDatabase } from './upgrade-database.server';

const log = pino({ level: 'silent' });

let folder: string;
let file: string;
let migrations: ReturnType<typeof copyMigrations>;
let replication: TestReplication;
let asked: number;
let stopped: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-prepare-'));
  file = join(folder, 'cvstomize.sqlite');
  migrations = copyMigrations(folder);
  [asked, stopped] = [0, 0];
  replication = testReplication('here');
  replication.learn({ primary: 'there' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const prepare = (waitMs = PATIENCE_MS) =>
  prepareDatabase(
    {
      replication,
      askForRole() {
        asked += 1;
        return { stop: () => void (stopped += 1) };
      },
      log,
      databaseFile: file,
      migrationsFolder: migrations.folder,
      copiesFolder: folder,
    },
    { waitMs, lookEveryMs: 5 },
  );
const primaryMigrates = () => upgradeDatabase(file, migrations.folder, folder);

it('migrates on the primary', async () => {
  replication.learn({ primary: 'here' });
  await prepare();
  expect(schemaState(file).applied).toBe(migrations.tags.length);
});

it('waits on a replica until the primary has migrated, and migrates nothing itself', async () => {
  const prepared = prepare();
  expect(schemaState(file).applied).toBe(0);
  primaryMigrates();
  await prepared;
  migrations.add('next', 'CREATE TABLE `next` (`id` text);');
  const again = prepare();
  expect(schemaState(file).applied).toBe(migrations.tags.length);
  primaryMigrates();
  await again;
});

it('asks for the role while the schema is behind, and no longer', async () => {
  const prepared = prepare();
  expect([asked, stopped]).toEqual([1, 0]);
  replication.learn({ primary: 'here' });
  await prepared;
  expect([asked, stopped]).toEqual([1, 1]);
  replication.learn({ primary: 'there' });
  await prepare();
  expect([asked, stopped]).toEqual([1, 1]);
});

it('asks for nothing where this machine may not have the role', async () => {
  vi.spyOn(replication, 'isCandidate').mockReturnValue(false);
  await expect(prepare(30)).rejects.toThrow(SchemaNotThere);
  expect(asked).toBe(0);
});

it('says what to do when no primary migrates in time, with nothing migrated', async () => {
  await expect(prepare(30)).rejects.toThrow(SchemaNotThere);
  await expect(prepare(30)).rejects.toThrow(/the primary is there.*deploy the primary first/);
  expect(schemaState(file).applied).toBe(0);
});

it('migrates after all when the replica becomes the primary while it waits', async () => {
  const prepared = prepare();
  replication.learn({ primary: 'here' });
  await prepared;
  expect(schemaState(file).applied).toBe(migrations.tags.length);
});

it('refuses a database on a replica too that it cannot work with', async () => {
  const older = migrations.tags.length;
  migrations.add('take-away', `PRAGMA user_version = ${older + 1};`);
  primaryMigrates();
  migrations.keep(older);
  await expect(prepare()).rejects.toThrow(DatabaseTooNew);
});
