import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from './environment';
import { findBackupKeys, loadSecrets } from './load-secrets.server';
import { PRODUCTION_NEEDS, STRONG_SECRET } from './testing/production-needs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const embedded = () => readConfig({ DATA_FOLDER: join(folder, 'data') });
const load = () => loadSecrets(embedded()).sessionSecrets;

it('makes a secret on the first start, readable by its owner only, and keeps it', () => {
  const [made] = load();
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(load()).toEqual([made]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['backup-key', 'session-secret']);
  expect(statSync(join(folder, 'data', 'session-secret')).mode & 0o777).toBe(0o600);
});

it('leaves the ones given in the environment alone, and writes nothing', () => {
  const given = STRONG_SECRET;
  const key = randomBytes(32).toString('base64');
  const config = readConfig({
    DATA_FOLDER: join(folder, 'data'),
    SESSION_SECRET: given,
    BACKUP_KEY: key,
  });
  expect(loadSecrets(config)).toMatchObject({ sessionSecrets: [given], backups: { keys: [key] } });
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a damaged one instead of signing with it', () => {
  load();
  const file = join(folder, 'data', 'session-secret');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10));
  expect(load).toThrow(/SESSION_SECRET.*damaged/s);
});

it('makes and keeps a backup key as well, and finds it again without making one', () => {
  expect(findBackupKeys(embedded())).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  const backupKeys = loadSecrets(embedded()).backups.keys;
  expect(backupKeys).toHaveLength(1);
  expect(loadSecrets(embedded()).backups.keys).toEqual(backupKeys);
  expect(findBackupKeys(embedded())).toEqual(backupKeys);
  writeFileSync(join(folder, 'data', 'backup-key'), 'damaged');
  expect(() => findBackupKeys(embedded())).toThrow(/BACKUP_KEY.*damaged/s);
  expect(load).toThrow(/BACKUP_KEY.*damaged/s);
});

it('makes no backup key in production, where it would be lost with the machine', () => {
  const production = readConfig({
    DATA_FOLDER: join(folder, 'data'),
    CVSTOMIZE_MODE: 'production',
    ...PRODUCTION_NEEDS,
    SESSION_SECRET: STRONG_SECRET,
  });
  expect(loadSecrets(production).backups.keys).toEqual([]);
  expect(findBackupKeys(production)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});
