import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'app',
  'db',
  'migrations',
  'public',
  'server',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
const IGNORED = /\.test\.tsx?$|\.md$/;

/**
 * Whether what was built is there and no older than what it is built from.
 *
 * @param {string} root the project's folder.
 */
export function isFresh(root) {
  const built = modifiedAt(join(root, 'build', 'host', 'serve.js'));
  return built > 0 && SOURCES.every((source) => newestIn(join(root, source)) <= built);
}

/** @param {string} path @returns {number} ms since 1970; 0 where there is nothing. */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} path a file or folder. */
function newestIn(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  let newest = 0;
  for (const inside of readdirSync(path, { withFileTypes: true })) {
    if (IGNORED.test(inside.name)) continue;
    const child = join(path, inside.name);
    newest = Math.max(newest, inside.isDirectory() ? newestIn(child) : modifiedAt(child));
  }
  return newest;
}
