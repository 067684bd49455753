import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const RUN = join(import.meta.dirname, '../.ci/run');
const RECORD = 'nightly/last';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-nightly-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with stand-ins for what it starts, that refuse what has `refuses` in it. */
function night(refuses = 'nothing at all') {
  for (const program of ['bash', 'npm']) {
    const file = join(folder, program);
    writeFileSync(
      file,
      `#!/bin/sh\necho "${program} $* $FAST_CHECK_SEED" >>${folder}/calls\ncase "$*" in *"${refuses}"*) exit 1;; esac\n`,
    );
    chmodSync(file, 0o755);
  }
  const summary = join(folder, 'summary');
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    CVSTOMIZE_CI_CACHE: folder,
    GITHUB_STEP_SUMMARY: summary,
    SLACK_WEBHOOK_URL: '',
  };
  const { status } = spawnSync('/bin/bash', [join(import.meta.dirname, 'nightly.sh')], { env });
  return {
    status,
    calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n'),
    record: readFileSync(join(folder, RECORD), 'utf8'),
    summary: readFileSync(summary, 'utf8'),
  };
}

it('runs everything, with other inputs each night, and says when it passed', () => {
  const { status, calls, record, summary } = night();
  expect(status).toBe(0);
  expect(calls).toEqual([
    expect.stringMatching(/^bash \.ci\/run --all 20\d{6}$/),
    'npm run -s cluster -- mixed ',
    'npm run -s bench',
  ]);
  expect(record).toMatch(/^passed on 20\d\d-\d\d-\d\dT[\d:]+Z at [0-9a-f]{7,}\n$/);
  expect(summary).toBe(`Nightly ${record}`);
});

it('says where it failed, and ends there', () => {
  const { status, calls, record } = night('cluster');
  expect(status).not.toBe(0);
  expect(calls).toHaveLength(2);
  expect(record).toMatch(/^FAILED on .+ at [0-9a-f]{7,}, in: half an hour of faults\n$/);
});

it('what guards a landing knows one word only', () => {
  const { status, stderr } = spawnSync('bash', [RUN, '--some'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, 'usage: .ci/run [--all]\n']);
});

it('what guards a landing says when the night’s tests last ran, before the counts', () => {
  const [last, counts] = readFileSync(RUN, 'utf8').trim().split('\n').slice(-2);
  expect(last).toContain(`$cache/${RECORD}`);
  expect(counts).toBe('node .ci/counts.js "$reports"/*.json');
});
