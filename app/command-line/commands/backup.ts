import { hostname } from 'node:os';
import { pino } from 'pino';
import { backupDependenciesOf } from '~/platform/backups/backup-dependencies';
import { ageIdentityOf, parseBackupKeys } from '~/platform/backups/backup-key';
import { listBackups } from '~/platform/backups/backup-store.server';
import { makeBackup, verifyBackup } from '~/platform/backups/make-backup.server';
import { findBackup } from '~/platform/backups/restore-backup.server';
import { systemClock } from '~/platform/clock';
import { readConfig } from '~/platform/config/environment';
import { findBackupKeys, loadSecrets } from '~/platform/config/load-secrets.server';
import { openLogger } from '~/platform/observability/logger.server';
import { openStorage } from '~/platform/storage/open-storage.server';
import type { BACKUP_ACTIONS } from '../choices';
import { Refusal } from '../refusal';
import { untilInterrupted } from '../until-interrupted';
import { writeResult } from '../write-output.server';

type BackupAction = (typeof BACKUP_ACTIONS)[number];

/** `backup`: makes a backup, lists the good ones, reads one back, or shows the keys. @throws {Refusal} */
export async function backup(
  action: BackupAction,
  id: string | undefined,
  options: { out?: string },
): Promise<void> {
  if (id !== undefined && action !== 'verify') {
    throw new Refusal(`backup ${action} is of no backup in particular.`);
  }
  const carryOut = { now: makeOne, list, verify, key: showKeys }[action];
  await writeResult(await carryOut(id), options.out);
}

async function makeOne(): Promise<object> {
  const config = loadSecrets(readConfig(process.env));
  const { manifest, removed } = await makeBackup(
    {
      ...backupDependenciesOf(config, openStorage(config, systemClock)),
      database: config.databaseFile,
      instance: config.instance ?? hostname(),
      clock: systemClock,
      // Standard output is for the result.
      log: openLogger('warn', { destination: pino.destination(2) }),
    },
    untilInterrupted(),
  );
  return { ...manifest, removed };
}

async function list(): Promise<object> {
  const config = readConfig(process.env);
  const found = await listBackups(openStorage(config, systemClock));
  return { backups: found.map(({ id, madeAt }) => ({ id, madeAt: madeAt.toISOString() })) };
}

async function verify(id: string | undefined): Promise<object> {
  const config = readConfig(process.env);
  const keys = findBackupKeys(config);
  const storage = openStorage(config, systemClock);
  const parts = backupDependenciesOf({ ...config, backups: { keys } }, storage);
  const chosen = id ?? (await findBackup(storage, undefined)).id;
  return { ...(await verifyBackup(parts, chosen, untilInterrupted())), verified: true };
}

/** The keys in the form in which the standard tool `age -d -i` takes them. */
function showKeys(): Promise<object> {
  const keys = parseBackupKeys(findBackupKeys(readConfig(process.env)));
  if (keys.length === 0) throw new Refusal('BACKUP_KEY is not set: there is no key to show.');
  return Promise.resolve({ keys: keys.map((key) => ({ id: key.id, age: ageIdentityOf(key) })) });
}
