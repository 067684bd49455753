import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { unpackBrowser } from './packaged-browser.server';
import { PrinterUnavailable } from './printer';

export interface FoundBrowser {
  path: string;
  origin: 'configured' | 'playwright' | 'system' | 'packaged';
}

/** As Chromium, Chrome and their packages are called, each where its system puts programs. */
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Looks for a Chromium to print with: the configured one, Playwright's own download, the system's,
 * then the one of the package `@sparticuz/chromium` (Linux on x64).
 *
 * @param searchPath folders of programs, as in the environment variable PATH.
 * @throws {PrinterUnavailable} saying what to install. A configured browser that is not there is an
 *   error too: another one would hide the mistake.
 */
export async function findBrowser(
  configured: string | undefined,
  searchPath = process.env.PATH ?? '',
): Promise<FoundBrowser> {
  if (configured !== undefined) {
    if (await isExecutable(configured)) return { path: configured, origin: 'configured' };
    throw new PrinterUnavailable(
      `CHROMIUM_PATH names ${configured}, which is not there or cannot be run.`,
    );
  }
  // Loaded when first needed: it is a third of the time a start takes.
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (await isExecutable(own)) return { path: own, origin: 'playwright' };
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const named = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...named, ...SYSTEM_PATHS]) {
    if (await isExecutable(candidate)) return { path: candidate, origin: 'system' };
  }
  const packaged = await unpackBrowser();
  if (packaged !== undefined) return { path: packaged, origin: 'packaged' };
  throw new PrinterUnavailable(
    'No browser to print with was found. Install one with `npx playwright install ' +
      '--with-deps --only-shell chromium`, or the system package `chromium`, or name one in CHROMIUM_PATH.',
  );
}

async function isExecutable(file: string): Promise<boolean> {
  return file === ''
    ? false
    : access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
}
