import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..', '..');

const BUILT = ['litefs', 'consul', 'toxiproxy', 'versitygw'] as const;
type Program = (typeof BUILT)[number];

/** The programs a cluster is made of, as paths. */
export type Programs = Readonly<Record<Program, string>>;

let found: Programs | undefined;

/**
 * Looks for everything a real cluster needs, and builds what is built from source.
 *
 * @throws {Error} naming each thing that is missing: without it nothing would be proved, so this
 *   fails and is never skipped.
 */
export function requirePrograms(): Programs {
  found ??= look();
  return found;
}

function look(): Programs {
  const missing: string[] = [];
  if (process.getuid?.() !== 0) missing.push('root: namespaces and FUSE mounts are made');
  if (!isThere('/dev/fuse', constants.R_OK | constants.W_OK)) missing.push('/dev/fuse');
  for (const [program, debian] of [
    ['fusermount3', 'fuse3'],
    ['ip', 'iproute2'],
    ['nsenter', 'util-linux'],
    ['unshare', 'util-linux'],
  ] as const) {
    if (spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0) {
      missing.push(`${program} (Debian package ${debian})`);
    }
  }
  if (!existsSync(join(PROJECT, 'build', 'host', 'serve.js'))) {
    missing.push('the built application: `npm run build`');
  }
  if (missing.length > 0) {
    throw new Error(`The cluster lane cannot run. Missing:\n- ${missing.join('\n- ')}`);
  }
  const build = (name: Program) =>
    execFileSync(join(PROJECT, 'e2e', 'tools', 'build'), [name], { encoding: 'utf8' }).trim();
  return Object.fromEntries(BUILT.map((name) => [name, build(name)])) as Record<Program, string>;
}

function isThere(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
