import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Esbuild from 'esbuild';
import { BUNDLE_OPTIONS } from './bundle-options';
import { findUp } from '~/platform/find-up.server';

const made = new Map<string, Promise<string>>();

/**
 * Bundles a thread's TypeScript source as the build does, once a process: a loader inside the thread
 * would read hundreds of modules anew each time one starts. Only where everything runs from source
 * (tests, development, the command line) and esbuild is therefore installed.
 *
 * @returns the bundle's path below `node_modules`, where packages are found. Its name says what is in
 * it, so processes share what is the same.
 * @throws what esbuild finds wrong with the source.
 */
export function bundleSource(source: URL): Promise<string> {
  const file = fileURLToPath(source);
  const bundle = made.get(file) ?? bundleNow(file);
  made.set(file, bundle);
  return bundle;
}

async function bundleNow(file: string): Promise<string> {
  const root = dirname(findUp('package.json', dirname(file)) ?? file);
  const { build } = createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    outdir: join(root, 'node_modules', '.cache', 'cvstomize-threads'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    ...BUNDLE_OPTIONS,
    logLevel: 'error',
    write: false,
  });
  const [entry] = outputFiles;
  if (entry === undefined) throw new Error(`${file} gave no bundle`);
  for (const { path, contents } of outputFiles) keep(path, contents);
  return entry.path;
}

/** Whole or not at all: another process may be about to run it. */
function keep(path: string, contents: Uint8Array): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, path);
}
