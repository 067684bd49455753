import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const FOLDERS = new Set(FILES.flatMap(foldersOf));
const DOCUMENTS = FILES.filter(
  (file) => file === 'README.md' || /^(docs|bench)\/.*\.md$/.test(file),
);

function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. */
function spelledOut(name: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(name);
  if (choice === null) return [name];
  const [whole, inside = ''] = choice;
  return inside.split(',').flatMap((one) => spelledOut(name.replace(whole, one)));
}

/** `*` stands for any characters but a slash, `**` for any folders. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replace(/[.+?^$()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*\*|\*/g, (stars) =>
        stars === '*' ? '[^/]*' : stars === '**' ? '.*' : '(?:.*/)?',
      )}$`,
  );

/** Names in code spans that say where something is: below a folder of the sources, or a test. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        /^(?:app|server|db|e2e|bench|docs|migrations)\//.test(name) ||
        /\.(?:test|spec)\.tsx?$/.test(name),
    );

function isThere(name: string): boolean {
  const pattern = patternOf(name.replace(/\/$/, ''));
  if (/^(?:app|server|db|e2e|bench|docs|migrations)\//.test(name)) {
    return (
      FILES.some((file) => pattern.test(file)) || [...FOLDERS].some((one) => pattern.test(one))
    );
  }
  // A test named without its folder stands somewhere.
  const anywhere = patternOf(`**/${name}`);
  return FILES.some((file) => anywhere.test(file));
}

describe('what the documents name', () => {
  it.each(DOCUMENTS)('in %s is there', (document) => {
    const names = namesIn(readFileSync(path.join(ROOT, document), 'utf8')).flatMap(spelledOut);
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });

  it('is found missing where it is', () => {
    expect(isThere('docs/architecture.md')).toBe(true);
    expect(isThere('app/**/*.test.ts')).toBe(true);
    expect(isThere('docs/nowhere.md')).toBe(false);
    expect(isThere('nowhere.server.test.ts')).toBe(false);
  });
});
