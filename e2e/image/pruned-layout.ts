import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');

interface LockedPackage {
  dev?: boolean;
  devOptional?: boolean;
}

/**
 * What the image has in /app, in a folder of its own: the build, the migrations, and the packages
 * that `npm prune --omit=dev` leaves, without the files the Dockerfile takes out.
 *
 * @param cut the Dockerfile's own commands, run in the folder of packages.
 */
export function makePrunedLayout(cut: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-pruned-'));
  for (const name of ['package.json', 'migrations', 'build']) {
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  }
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const shipped = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path)
    // What lies in another package comes with it.
    .filter((path) => path.lastIndexOf('node_modules/') === 0);
  for (const path of shipped) {
    const from = join(PROJECT, path);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // Packages of another platform are locked and not installed.
    execFileSync('sh', [
      '-c',
      '[ ! -e "$1" ] || cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"',
      'sh',
      from,
      join(folder, path),
    ]);
  }
  execFileSync('sh', ['-ec', cut], { cwd: join(folder, 'node_modules') });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
