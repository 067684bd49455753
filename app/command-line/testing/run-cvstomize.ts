import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from '~/platform/threads/bundle-options';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SOURCE = 'app/command-line/cvstomize.ts';
// Below the root, where packages and migrations are found as from the real build.
const BUILD = join(ROOT, 'node_modules', '.cache', `cvstomize-${process.pid}`);

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Given {
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Bundles the command line as server/build.js does; once a test file, in its `beforeAll`. */
export async function buildCvstomize(): Promise<() => void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: SOURCE, out: 'command-line/cvstomize' },
      { in: 'app/platform/backups/packing.worker.ts', out: 'backups/packing.worker' },
      {
        in: 'app/features/resume-import/uploads.worker.ts',
        out: 'resume-import/uploads.worker',
      },
      { in: 'app/platform/pdf-reading/reader.worker.ts', out: 'pdf-reading/reader.worker' },
    ],
    outdir: BUILD,
    ...BUNDLE_OPTIONS,
    logLevel: 'error',
  });
  return () => rmSync(BUILD, { recursive: true, force: true });
}

/** Runs the built command line as a process of its own. */
export function runCvstomize(args: readonly string[], given: Given = {}): Promise<Run> {
  return run([join(BUILD, 'command-line', 'cvstomize.js'), ...args], given);
}

/** Runs it from source, as `npm run cvstomize` does. */
export function runFromSource(args: readonly string[], given: Given = {}): Promise<Run> {
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  return run([join(tsx, 'dist', 'cli.mjs'), SOURCE, ...args], given);
}

function run(args: readonly string[], { input = '', env = {} }: Given): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', ...env },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    // A command that refuses may be gone before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder of files for one test file. */
export function openTestFolder(): {
  path(name: string): string;
  write(name: string, content: unknown): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-command-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write(name, content) {
      const raw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path(name), raw ? content : JSON.stringify(content));
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
