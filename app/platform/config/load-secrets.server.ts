import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBackupKey } from '~/platform/backups/backup-key';
import { InvalidEnvironment, type Config } from './environment';

/** A secret of embedded mode: made on the first start, kept in the data folder. */
interface KeptSecret {
  readonly file: string;
  readonly variable: string;
  readonly make: () => string;
  readonly isWhole: (kept: string) => boolean;
  /** What becomes of it when the file is deleted to get a new one. */
  readonly ifDeleted: string;
}

const SESSION_SECRET: KeptSecret = {
  file: 'session-secret',
  variable: 'SESSION_SECRET',
  make: () => randomBytes(32).toString('hex'),
  isWhole: (kept) => /^[0-9a-f]{64}$/.test(kept),
  ifDeleted: 'everybody is then logged out',
};

const BACKUP_KEY: KeptSecret = {
  file: 'backup-key',
  variable: 'BACKUP_KEY',
  make: () => randomBytes(32).toString('base64'),
  isWhole: (kept) => parseBackupKey(kept) !== undefined,
  ifDeleted: 'backups sealed with the old one can then not be read',
};

/**
 * The configuration with its secrets. Those of the environment win; in embedded mode they are made
 * on the first start and kept in the data folder, readable by its owner only.
 *
 * @throws {InvalidEnvironment} when a kept secret is damaged.
 */
export function loadSecrets(config: Config): Config {
  const withSessions =
    config.sessionSecrets.length > 0
      ? config
      : { ...config, sessionSecrets: [readOrMake(config.dataFolder, SESSION_SECRET)] };
  if (config.backups.keys.length > 0 || config.mode !== 'embedded') return withSessions;
  const keys = [readOrMake(config.dataFolder, BACKUP_KEY)];
  return { ...withSessions, backups: { ...config.backups, keys } };
}

/**
 * The backup keys as they are now: none is made.
 *
 * @throws {InvalidEnvironment} when the kept one is damaged.
 */
export function findBackupKeys(config: Config): readonly string[] {
  if (config.backups.keys.length > 0 || config.mode !== 'embedded') return config.backups.keys;
  const file = join(config.dataFolder, BACKUP_KEY.file);
  const kept = read(file);
  return kept === undefined ? [] : [requireWhole(kept, file, BACKUP_KEY)];
}

function readOrMake(dataFolder: string, secret: KeptSecret): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, secret.file);
  return requireWhole(read(file) ?? make(file, secret.make()), file, secret);
}

function requireWhole(kept: string, file: string, secret: KeptSecret): string {
  if (secret.isWhole(kept)) return kept;
  throw new InvalidEnvironment(
    `${secret.variable}: the one kept in ${file} is damaged. Delete the file to make a new one; ${secret.ifDeleted}.`,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole, then linked into place: of two processes starting at once, one's secret is kept. */
function make(file: string, made: string): string {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${made}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(temporary, file);
    return made;
  } catch (error) {
    const other = read(file);
    if (other === undefined) throw error;
    return other;
  } finally {
    unlinkSync(temporary);
  }
}
