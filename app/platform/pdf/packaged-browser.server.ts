import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const PACKAGE = '@sparticuz/chromium';

/**
 * The browser that comes compressed inside an npm package, unpacked once a version into the
 * person's cache folder.
 *
 * The package's own unpacking writes to a fixed path in the shared temporary folder without
 * renaming: two processes that start together run a half-written browser, and anybody on the
 * machine could put another program there first.
 *
 * @returns its path, or undefined where the package is not installed or has none for this system.
 */
export async function unpackBrowser(
  cacheFolder = path.join(
    process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'),
    'cvstomize',
  ),
): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const found = await findPackage();
  if (found === undefined) return undefined;
  const browser = path.join(cacheFolder, `chromium-${found.version}`);
  if (await exists(browser)) return browser;
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  const part = `${browser}.${randomUUID()}.part`;
  try {
    await pipeline(
      createReadStream(path.join(found.folder, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(part, { mode: 0o700 }),
    );
    await rename(part, browser);
  } finally {
    await rm(part, { force: true });
  }
  return browser;
}

async function findPackage(): Promise<{ folder: string; version: string } | undefined> {
  const require = createRequire(import.meta.url);
  for (const modules of require.resolve.paths(PACKAGE) ?? []) {
    const folder = path.join(modules, PACKAGE);
    const manifest = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null);
    if (manifest === null) continue;
    const { version } = JSON.parse(manifest) as { version: string };
    return { folder, version };
  }
  return undefined;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
