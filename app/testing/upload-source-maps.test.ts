import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = { SENTRY_ORG: 'us', SENTRY_PROJECT: 'cvstomize' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-maps-'));
  mkdirSync(join(folder, 'build', 'server'), { recursive: true });
  writeFileSync(join(folder, 'build', 'server', 'index.js'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with a stand-in for Sentry's program that writes down how it is called. */
function upload(args: readonly string[], env: Readonly<Record<string, string>>) {
  const calls = join(folder, 'calls');
  const cli = join(folder, 'sentry-cli');
  writeFileSync(cli, `#!/bin/sh\necho "$@" >>'${calls}'\n`, { mode: 0o755 });
  const { status, stderr } = spawnSync('bash', ['deploy/upload-source-maps', ...args], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], SENTRY_CLI: cli, ...env },
  });
  const called = existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : [];
  return { status, stderr, called };
}

describe('deploy/upload-source-maps', () => {
  it('uploads the maps of the server under the names that events give its files', () => {
    const build = join(folder, 'build');
    const { status, called } = upload(['r-42', build], { SENTRY_AUTH_TOKEN: 't', ...PROJECT });
    expect(status).toBe(0);
    expect(called).toEqual([
      'releases new r-42',
      `sourcemaps upload --release r-42 --url-prefix app:///build --ignore client ${build}`,
      'releases finalize r-42',
    ]);
  });

  it('does nothing without a token, and says so', () => {
    const { status, stderr, called } = upload(['r-42'], {});
    expect([status, called]).toEqual([0, []]);
    expect(stderr).toContain('SENTRY_AUTH_TOKEN is not set');
  });

  it('refuses what is not a build, and a token without its project', () => {
    const token = { SENTRY_AUTH_TOKEN: 't' };
    const elsewhere = upload(['r-42', folder], { ...token, ...PROJECT });
    expect([elsewhere.status, elsewhere.called]).toEqual([1, []]);
    expect(upload(['r-42', join(folder, 'build')], token).status).not.toBe(0);
    expect(upload([], token).status).not.toBe(0);
  });
});
