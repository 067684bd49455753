import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const CI = join(import.meta.dirname, '../.ci');
const VITEST = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 };
const PLAYWRIGHT = { stats: { expected: 7, flaky: 1, unexpected: 0, skipped: 3 } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function count(...reports: object[]) {
  const files = reports.map((report, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(report));
    return file;
  });
  return spawnSync(process.execPath, [join(CI, 'counts.js'), ...files], { encoding: 'utf8' });
}

it('sums what both kinds of tests report', () => {
  expect(count(VITEST, PLAYWRIGHT)).toMatchObject({
    status: 0,
    stdout: '48 passed, 0 failed, 5 skipped\n',
  });
});

it.each([
  [{ ...VITEST, numFailedTests: 1 }, 'a test that failed'],
  [{ ...VITEST, numPassedTests: 0 }, 'nothing that passed'],
])('does not pass with %j: %s', (report) => {
  expect(count(report).status).toBe(1);
});

it('says which file is no report', () => {
  const { status, stderr } = count({ bomFormat: 'CycloneDX' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('0.json is no report of tests.');
});

it('is given what tests write, and nothing else', () => {
  const written = readFileSync(join(CI, 'run'), 'utf8').match(/\$reports\/[\w-]+\.json/gu) ?? [];
  expect(new Set(written)).toEqual(
    new Set(['test', 'test-node24', 'real', 'cluster', 'e2e'].map((one) => `$reports/${one}.json`)),
  );
});
