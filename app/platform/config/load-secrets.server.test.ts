import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from './environment';
import { loadSecrets } from './load-secrets.server';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = () => loadSecrets(readConfig({ DATA_FOLDER: join(folder, 'data') })).sessionSecrets;

it('makes a secret on the first start, readable by its owner only, and keeps it', () => {
  const [made] = load();
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(load()).toEqual([made]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['session-secret']);
  expect(statSync(join(folder, 'data', 'session-secret')).mode & 0o777).toBe(0o600);
});

it('leaves the ones given in the environment alone, and writes nothing', () => {
  const given = '0123456789abcdef0123456789abcdef';
  const config = readConfig({ DATA_FOLDER: join(folder, 'data'), SESSION_SECRET: given });
  expect(loadSecrets(config).sessionSecrets).toEqual([given]);
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a damaged one instead of signing with it', () => {
  load();
  const file = join(folder, 'data', 'session-secret');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10));
  expect(load).toThrow(/SESSION_SECRET.*damaged/s);
});
