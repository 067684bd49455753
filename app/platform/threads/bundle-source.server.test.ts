import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bundleSource } from './bundle-source.server';
import { sums } from './testing/sums';

// Below the root, where a source is, and where nothing looks for one.
const CACHE = join(import.meta.dirname, '../../../node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'sources-'));
const bundles: string[] = [];
afterAll(() => {
  for (const file of [folder, ...bundles]) rmSync(file, { recursive: true, force: true });
});

function source(name: string, text: string): URL {
  const file = join(folder, name);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

test('a thread runs what its source was bundled to, whole and without TypeScript', async () => {
  const bundle = await bundleSource(sums().source);
  const text = readFileSync(bundle, 'utf8');
  expect(text).toContain('There is nothing to add.');
  expect(text).not.toMatch(/from ["'](?:\.|~|#)|\.ts["']/);
  expect(readdirSync(dirname(bundle)).filter((name) => /\.\d+$/.test(name))).toEqual([]);
});

test('it is bundled once a process, under a name that says what is in it', async () => {
  const one = source('once.ts', 'console.log(1);');
  const other = source('twice.ts', 'console.log(2);');
  const first = bundleSource(one);
  writeFileSync(one, 'console.log(3);');
  expect(bundleSource(one)).toBe(first);
  bundles.push(await first, await bundleSource(other));
  expect(bundles.map((bundle) => basename(bundle))).toEqual([
    expect.stringMatching(/^once-\w{8}\.mjs$/),
    expect.stringMatching(/^twice-\w{8}\.mjs$/),
  ]);
});

test('what is wrong with a source is said', async () => {
  await expect(bundleSource(source('broken.ts', 'export const = 1;'))).rejects.toThrow('broken.ts');
});
