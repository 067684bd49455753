import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github', 'workflows');
const actionlint = execFileSync(join(ROOT, 'e2e', 'tools', 'build'), ['actionlint'], {
  encoding: 'utf8',
}).trim();

/** What actionlint says of a workflow; nothing where nothing is wrong. */
function lint(text: string): string {
  const { stdout, stderr } = spawnSync(actionlint, ['-no-color', '-'], {
    input: text,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.each(readdirSync(FOLDER))('%s is understood by GitHub, as far as actionlint knows', (name) => {
  expect(lint(readFileSync(join(FOLDER, name), 'utf8'))).toBe('');
});

test('a slip is noticed', () => {
  const text = readFileSync(join(FOLDER, 'deploy.yml'), 'utf8');
  expect(lint(text.replace('needs: staging', 'needs: stagging'))).toContain('stagging');
  expect(lint(text.replace('timeout-minutes', 'timeout-minute'))).toContain('timeout-minute');
});
