import { cpSync, existsSync } from 'node:fs';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from '../app/platform/threads/bundle-options.js';

/** Everything that runs outside the Remix bundle: the host, the command line, worker threads. */
const ENTRIES = {
  'host/serve': 'server/serve.ts',
  'command-line/cvstomize': 'app/command-line/cvstomize.ts',
  'review/reviewing.worker': 'app/features/review/reviewing.worker.ts',
  'resume-import/uploads.worker': 'app/features/resume-import/uploads.worker.ts',
  'writing/drafting.worker': 'app/features/writing/drafting.worker.ts',
  'backups/packing.worker': 'app/platform/backups/packing.worker.ts',
  'pdf-reading/reader.worker': 'app/platform/pdf-reading/reader.worker.ts',
};

const entryPoints = Object.entries(ENTRIES)
  .filter(([, file]) => existsSync(file))
  .map(([out, file]) => ({ in: file, out }));

await build({
  entryPoints,
  outdir: 'build',
  ...BUNDLE_OPTIONS,
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: true,
  logLevel: 'warning',
});

// Read as they are, by what is bundled.
cpSync('app/features/writing/models/prompts', 'build/writing/models/prompts', { recursive: true });
