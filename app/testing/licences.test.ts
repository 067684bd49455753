import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  dev?: boolean;
  license?: string;
}

/** Those that let a closed product use them, and ask for a notice at most. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'Unlicense', 'WTFPL', 'OFL-1.1'],
]);

/** Packages that name none where npm looks; theirs was read in their own files. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'node_modules/jstat': 'MIT' };

/** What the image leaves out again, read in the Dockerfile: packages of tools that only a deploy runs. */
const LEFT_OUT = ['@sentry/cli', '@sentry/cli-*'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** One of several is enough where there is a choice; all are needed where they are joined. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed);
  return plain.split(' OR ').some((one) => ALLOWED.has(one));
}

const isLeftOut = (path: string): boolean =>
  LEFT_OUT.some((name) => {
    const start = `node_modules/${name}`;
    return start.endsWith('*') ? path.startsWith(start.slice(0, -1)) : path === start;
  });

it('leaves out of the image what is not shipped', () => {
  const removed = /rm -rf ([^&]*)/.exec(
    readFileSync('Dockerfile', 'utf8').split('RUN cd node_modules')[1] ?? '',
  )?.[1];
  expect(removed?.split(/[\s\\]+/)).toEqual(expect.arrayContaining(LEFT_OUT));
});

it('is shipped with packages alone whose licences allow it', () => {
  const shipped = Object.entries(lock.packages).filter(
    ([name, { dev }]) => name !== '' && dev !== true && !isLeftOut(name),
  );
  const refused = shipped.flatMap(([name, { license }]) => {
    const named = license ?? READ_BY_HAND[name] ?? 'none named';
    return isAllowed(named) ? [] : [`${name}: ${named}`];
  });
  expect(shipped.length).toBeGreaterThan(100);
  expect(refused).toEqual([]);
});
