import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from './find-browser.server';
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

it("prefers the system's to the packaged one", async () => {
  const found = await findBrowser(undefined, folder);
  const system = await program('google-chrome');
  const then = await findBrowser(undefined, folder);
  if (found.origin === 'packaged') expect(then).toEqual({ path: system, origin: 'system' });
  else expect(then).toEqual(found);
});

it('unpacks the packaged browser once, even when asked twice at once', async () => {
  const cache = path.join(folder, 'cache');
  const [first, second] = await Promise.all([unpackBrowser(cache), unpackBrowser(cache)]);
  expect(first).toBe(second);
});
