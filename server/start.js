// What `npm start` runs: builds first where nothing is built or a source is newer, then serves in
// this very process, so that signals reach the server.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isFresh } from './freshness.js';

const root = dirname(import.meta.dirname);

if (!isFresh(root)) {
  console.error('Building CVstomize; this takes a few seconds.');
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/package.json');
  run([join(dirname(remix), 'dist', 'cli.js'), 'vite:build']);
  run([join('server', 'build.js')]);
}
process.env.NODE_ENV ??= 'production';
await import('../build/host/serve.js');

/** @param {string[]} args of node. Quiet, unless it fails. */
function run(args) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  console.error(`The build failed (${signal ?? status}).`);
  process.exit(1);
}
