import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidEnvironment, type Config } from './environment';

const FILE = 'session-secret';

/**
 * The configuration with its secrets. Those of the environment win; in embedded mode one is made
 * on the first start and kept in the data folder, readable by its owner only.
 *
 * @throws {InvalidEnvironment} when the kept secret is damaged.
 */
export function loadSecrets(config: Config): Config {
  if (config.sessionSecrets.length > 0) return config;
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const file = join(config.dataFolder, FILE);
  const kept = read(file) ?? make(file);
  if (!/^[0-9a-f]{64}$/.test(kept)) {
    throw new InvalidEnvironment(
      `SESSION_SECRET: the one kept in ${file} is damaged. Delete the file to make a new one; everybody is then logged out.`,
    );
  }
  return { ...config, sessionSecrets: [kept] };
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
function make(file: string): string {
  const made = randomBytes(32).toString('hex');
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
