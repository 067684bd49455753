import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBuiltServer, type BuiltServer } from './testing/built-server';

const PROGRAM = join(import.meta.dirname, '..', 'build', 'command-line', 'cvstomize.js');
const NOTICED_WITHIN_MS = 30_000;

let folder: string;
let disk: string;
let server: BuiltServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
});
afterEach(async () => {
  await server?.end('SIGKILL');
  server = undefined;
  spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** A disk of its own, which only root can make. */
const mount = (options: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
const dataFolder = () => join(disk, 'data');
const fill = (megabytes: number) =>
  writeFileSync(join(disk, 'filler'), Buffer.alloc(megabytes * 1024 ** 2));

async function start(): Promise<BuiltServer> {
  server = await startBuiltServer({ DATA_FOLDER: dataFolder(), LOG_LEVEL: 'info' });
  return server;
}

interface Health {
  status: string;
  parts: { disk: { state: string; freeBytes?: number } };
}

test('a disk that fills up is said within 30 s, once, and so is that it has room again', async () => {
  mount('size=256m');
  const { origin, output } = await start();
  const health = async () => (await (await fetch(`${origin}/health/ready`)).json()) as Health;
  const state = async () => (await health()).parts.disk.state;
  const noticed = { timeout: NOTICED_WITHIN_MS, interval: 250 };
  const linesOn = (words: string) =>
    output()
      .split('\n')
      .filter((line) => line.includes('"part":"disk"') && line.includes(words)).length;
  await expect.poll(state, noticed).toBe('ok');
  fill(220);
  await expect.poll(state, noticed).toBe('degraded');
  expect((await health()).status).toBe('degraded');
  expect((await health()).parts.disk.freeBytes).toBeLessThan(64 * 1024 ** 2);
  rmSync(join(disk, 'filler'));
  await expect.poll(state, noticed).toBe('ok');
  expect([linesOn('degraded'), linesOn('works again')]).toEqual([1, 1]);
  expect(output()).toMatch(/is full: \d+ MB of 256 MB free/);
});

test('a start on a full disk says that it is full', async () => {
  mount('size=1m');
  mkdirSync(dataFolder());
  spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k']);
  await expect(start()).rejects.toThrow(
    /ended with 1:\n(?:.*\n)*CVstomize cannot start: .+\nThe disk of DATA_FOLDER is full: 0 MB of 1 MB free\. Make room/,
  );
});

test('a read-only disk is called that by the start and by doctor, and nothing damaged', async () => {
  mount('size=256m');
  await (await start()).end('SIGTERM');
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  await expect(start()).rejects.toThrow(/CVstomize cannot start: .+\n.* is on a read-only disk\./);
  const env = { ...process.env, DATA_FOLDER: dataFolder() };
  const doctor = spawnSync(process.execPath, [PROGRAM, 'doctor'], { env, encoding: 'utf8' });
  expect(doctor.status).toBe(1);
  const { checks } = JSON.parse(doctor.stdout) as { checks: { name: string; detail: string }[] };
  const detail = (name: string) => checks.find((check) => check.name === name)?.detail;
  expect(detail('data folder')).toContain('is on a read-only disk');
  expect(doctor.stdout).not.toContain('damaged');
});
