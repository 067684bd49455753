import { existsSync } from 'node:fs';
import { build } from 'esbuild';

/** Everything that runs outside the Remix bundle: the host, the command line, worker threads. */
const ENTRIES = {
  'host/serve': 'server/serve.ts',
  'command-line/cvstomize': 'app/command-line/cvstomize.ts',
};

const entryPoints = Object.entries(ENTRIES)
  .filter(([, file]) => existsSync(file))
  .map(([out, file]) => ({ in: file, out }));

await build({
  entryPoints,
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
