import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from './freshness.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cvstomize-fresh-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, second: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
}

it('is stale where nothing was built', () => {
  write('app/root.tsx', 10);
  expect(isFresh(root)).toBe(false);
});

it('is fresh until a source is newer than what was built', () => {
  write('app/routes/deep/down.tsx', 10);
  write('package-lock.json', 20);
  write('build/host/serve.js', 20);
  expect(isFresh(root)).toBe(true);
  write('app/routes/deep/down.tsx', 21);
  expect(isFresh(root)).toBe(false);
});

it('does not mind tests and documents', () => {
  write('build/host/serve.js', 20);
  write('app/root.test.tsx', 30);
  write('app/readme.md', 30);
  write('docs/architecture.md', 30);
  expect(isFresh(root)).toBe(true);
});
