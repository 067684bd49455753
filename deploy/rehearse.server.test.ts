import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandsOf } from '../e2e/image/documented-commands';
import { wrongInFly } from './testing/fly-grammar';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-rehearse-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with a stand-in for `fly` that refuses what has `refuses` in it. */
function rehearse(args: readonly string[], refuses = 'nothing at all') {
  const calls = join(folder, 'calls');
  writeFileSync(
    join(folder, 'fly'),
    `#!/bin/sh\nprintf '%s\\n' "$*" >>${calls}\ncase "$*" in *"${refuses}"*) exit 1;; esac\n`,
  );
  chmodSync(join(folder, 'fly'), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const script = join(import.meta.dirname, 'rehearse.sh');
  const { status, stdout } = spawnSync('bash', [script, ...args], { env, encoding: 'utf8' });
  return {
    status,
    stdout,
    calls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [],
  };
}

it('restores a moment of late beside what is served, and removes it again', () => {
  const { status, stdout, calls } = rehearse(['148e']);
  expect(status).toBe(0);
  expect(calls).toEqual([
    expect.stringMatching(
      /^ssh console --machine 148e -C cvstomize restore --to \/var\/lib\/litefs\/cvstomize\/rehearsal\/cvstomize\.sqlite --at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    ),
    'ssh console --machine 148e -C rm -rf /var/lib/litefs/cvstomize/rehearsal',
  ]);
  expect(stdout).toMatch(/was rehearsed on 148e in \d+ s/);
  const [restore = ''] = calls;
  const [words = []] = commandsOf(`fly ${restore.replace(/-C (.+)$/, '-C "$1"')}`);
  expect(wrongInFly(words.slice(1))).toBeUndefined();
});

it('says where it failed, and leaves nothing behind', () => {
  const { status, stdout, calls } = rehearse(['148e'], 'cvstomize restore');
  expect(status).toBe(1);
  expect(stdout).toContain('FAILED');
  expect(calls.at(-1)).toContain('rm -rf');
});

it('wants to know where', () => {
  expect(rehearse([]).status).not.toBe(0);
});
