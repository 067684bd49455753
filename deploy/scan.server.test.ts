import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCAN = join(import.meta.dirname, 'scan.sh');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with stand-ins that note what they are told, of which one may find something. */
function scan(args: readonly string[], finds = ''): { status: number | null; calls: string } {
  for (const name of ['docker', 'npm']) {
    const file = join(folder, name);
    const note = `echo "${name} $*" >>${join(folder, 'calls')}`;
    writeFileSync(
      file,
      `#!/bin/sh\n${note}\ncase "$*" in *"${finds || 'nothing'}"*) exit 1;; esac\n`,
    );
    chmodSync(file, 0o755);
  }
  writeFileSync(join(folder, 'calls'), '');
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const { status } = spawnSync('bash', [SCAN, ...args], { env });
  return { status, calls: readFileSync(join(folder, 'calls'), 'utf8') };
}

it('looks for holes, secrets and slips in the sources, and writes down what is shipped', () => {
  const { status, calls } = scan(['sources']);
  expect(status).toBe(0);
  expect(calls).toMatch(/npm audit .*--omit=dev/);
  expect(calls).toMatch(/npm sbom/);
  expect(calls).toMatch(/aquasec\/trivy:\d+\.\d+\.\d+ fs --exit-code 1 .*vuln,secret,misconfig/);
});

it('builds the image where none is named, and looks into it', () => {
  expect(scan(['image']).calls).toMatch(/docker build .*\n.* image --exit-code 1/);
  expect(scan(['image', 'registry.fly.io/a@sha256:b']).calls).not.toContain('docker build');
});

it.each([
  [['sources'], 'audit'],
  [['sources'], 'fs --exit-code'],
  [['image'], 'image --exit-code'],
])('fails with what %j finds by %s', (args, finds) => {
  expect(scan(args, finds).status).toBe(1);
});

it('refuses what it does not know', () => {
  expect(scan(['everything']).status).toBe(2);
});
