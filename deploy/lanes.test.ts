import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftOut, withoutScripts } from '../.ci/lane';

const ROOT = join(import.meta.dirname, '..');
const NIGHTLY = '.nightly.';

const testsUnder = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
const ALL = ['app', 'db', 'deploy', 'e2e', 'server'].flatMap(testsUnder);
const OF_A_LANDING = ALL.filter((name) => !name.includes(NIGHTLY));

describe('before a landing', () => {
  it('what is named for the night is left out, and otherwise nothing', () => {
    expect(leftOut({ TESTS_FOR: 'landing' })).toEqual([`**/*${NIGHTLY}*`]);
    expect(leftOut({})).toEqual([]);
    expect(OF_A_LANDING.length).toBeLessThan(ALL.length);
  });

  it.each([
    ['LiteFS and Consul', /\.cluster\.test\.ts$/, 'startCluster('],
    ['Unleash', /\.real\.test\.ts$/, 'startUnleash'],
    ['an S3 server', /\.real\.test\.ts$/, 'startVersitygw('],
    ['an SMTP server', /\.(test|spec)\.ts$/, 'startMailServer('],
    ['Stripe’s mock', /\.real\.test\.ts$/, 'startStripeMock('],
    ['promtool', /\.real\.test\.ts$/, 'promtool'],
    ['actionlint', /\.real\.test\.ts$/, 'actionlint'],
  ])('%s is driven all the same', (_, name, words) => {
    const driving = OF_A_LANDING.filter(
      (file) => name.test(file) && readFileSync(join(ROOT, file), 'utf8').includes(words),
    );
    expect(driving).not.toEqual([]);
  });

  it('what people come for is done without scripts, too, and every night everything is', () => {
    expect(withoutScripts({})).toBe('**/*.spec.ts');
    const made = /\{(.+)\}/.exec(withoutScripts({ TESTS_FOR: 'landing' }))?.[1]?.split(',') ?? [];
    expect(made).toEqual(expect.arrayContaining(['main-job', 'reviewing', 'buying', 'securing']));
    for (const journey of made) expect(OF_A_LANDING).toContain(`e2e/${journey}.spec.ts`);
  });

  it('some journey of each kind is made all the same', () => {
    const kinds = (names: readonly string[]) =>
      new Set(names.filter((name) => name.endsWith('.spec.ts')).map((name) => name.split('.')[0]));
    expect(kinds(OF_A_LANDING)).toEqual(kinds(ALL));
  });
});
