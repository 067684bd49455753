import { DockerfileParser, Keyword } from 'dockerfile-ast';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../server/testing/built-server';
import { documentedCommands } from './documented-commands';
import { makePrunedLayout } from './pruned-layout';

const ROOT = join(import.meta.dirname, '..', '..');
/** They belong to whoever runs them for good, or need a LiteFS that is not there. */
const NOT_RUN = /^(?:serve$|restore .*--litefs)/;
/** They have nothing to do in a world where everything is in order. */
const REFUSALS = /^operator (?:grant|revoke) |^restore .*--at /;

let layout: ReturnType<typeof makePrunedLayout>;
let data: string;
let server: ChildProcess | undefined;
beforeAll(() => {
  layout = makePrunedLayout(theCut());
  data = mkdtempSync(join(tmpdir(), 'cvstomize-pruned-data-'));
});
afterAll(() => {
  server?.kill('SIGKILL');
  layout.remove();
  rmSync(data, { recursive: true, force: true });
});

/** What the Dockerfile takes out of the packages. */
function theCut(): string {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const run = DockerfileParser.parse(text)
    .getInstructions()
    .filter((one) => one.getKeyword() === Keyword.RUN.toString())
    .map((one) => one.getArgumentsContent() ?? '')
    .find((one) => one.startsWith('cd node_modules'));
  if (run === undefined) throw new Error('The Dockerfile takes nothing out');
  return run
    .replaceAll('\\\n', ' ')
    .split('&&')
    .map((one) => one.trim())
    .filter((one) => !/^(?:cd node_modules|strip )/.test(one))
    .join('\n');
}

const env = () => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: 'production' as const,
  DATA_FOLDER: data,
});

function cvstomize(words: readonly string[]) {
  const program = join(layout.folder, 'build/command-line/cvstomize.js');
  // As the image's own: by a name that leads to it, from anywhere.
  return spawnSync(process.execPath, [program, ...words], {
    cwd: data,
    env: env(),
    encoding: 'utf8',
  });
}

test('the layout has what is shipped, and nothing that only builds or tests', () => {
  const has = (name: string) =>
    spawnSync(process.execPath, ['-e', `import.meta.resolve('${name}')`, '--input-type=module'], {
      cwd: layout.folder,
    }).status === 0;
  expect(['express', 'better-sqlite3', 'commander'].map(has)).toEqual([true, true, true]);
  expect(['vitest', 'typescript', 'tsx'].map(has)).toEqual([false, false, false]);
  const left = execFileSync('find', ['node_modules', '-name', '*.map'], { cwd: layout.folder });
  expect(left.toString()).toBe('');
});

test('the server starts there, and serves a page', async () => {
  const port = await freePort();
  const host = join(layout.folder, 'build/host/serve.js');
  server = spawn(process.execPath, [host], {
    cwd: layout.folder,
    env: { ...env(), HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' },
  });
  const page = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    return response?.status;
  };
  await expect.poll(page).toBe(200);
  const exited = new Promise((resolve) => server?.on('exit', resolve));
  server.kill('SIGTERM');
  expect(await exited).toBe(0);
});

test('every command of a runbook runs there', () => {
  expect(cvstomize(['backup']).status).toBe(0);
  const commands = documentedCommands()
    .filter(({ words }) => words[0] === 'cvstomize')
    .map(({ words }) => words.slice(1).join(' '));
  const run = [...new Set(commands)].filter((command) => !NOT_RUN.test(command));
  expect(run.length).toBeGreaterThan(4);
  for (const command of run) {
    const { status, stderr } = cvstomize(command.split(' '));
    expect([command, stderr]).toEqual([
      command,
      expect.not.stringMatching(/unexpectedly|Cannot find/),
    ]);
    expect([command, status]).toEqual([command, REFUSALS.test(command) ? 1 : 0]);
  }
});
