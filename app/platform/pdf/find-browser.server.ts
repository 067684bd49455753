import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inOrder, type BrowserSource, type FoundBrowser } from './browser-order';
import { unpackBrowser } from './packaged-browser.server';
import { PrinterUnavailable } from './printer';

/** As Chromium, Chrome and their packages are called, each where its system puts programs. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const FULL_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FULL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where browsers are looked for: Playwright's own downloads, the system's programs, and the
 * headless shell of the package `@sparticuz/chromium` (Linux on x64).
 *
 * @param searchPath folders of programs, as in the environment variable PATH.
 */
export function browserSources(searchPath: string): BrowserSource[] {
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const inFolders = (names: readonly string[]) =>
    names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [
    {
      origin: 'playwright',
      kind: 'headless shell',
      find: async () => shellBeside(await playwrightsBrowser()),
    },
    {
      origin: 'system',
      kind: 'headless shell',
      find: () => firstExecutable(inFolders(SHELL_NAMES)),
    },
    { origin: 'packaged', kind: 'headless shell', find: () => unpackBrowser() },
    {
      origin: 'playwright',
      kind: 'full browser',
      find: async () => firstExecutable([await playwrightsBrowser()]),
    },
    {
      origin: 'system',
      kind: 'full browser',
      find: () => firstExecutable([...inFolders(FULL_NAMES), ...FULL_PATHS]),
    },
  ];
}

/**
 * The browsers to print with, the best first: the configured one alone, or, where none is, headless
 * shells and then full browsers.
 *
 * @throws {PrinterUnavailable} for a configured browser that is not there: another one would hide
 *   the mistake.
 */
export async function* listBrowsers(
  configured: string | undefined,
  sources: readonly BrowserSource[] = browserSources(process.env.PATH ?? ''),
): AsyncGenerator<FoundBrowser> {
  if (configured === undefined) {
    yield* inOrder(sources);
  } else if (await isExecutable(configured)) {
    yield { path: configured, origin: 'configured' };
  } else {
    throw new PrinterUnavailable(
      `CHROMIUM_PATH names ${configured}, which is not there or cannot be run.`,
    );
  }
}

/**
 * The first of `listBrowsers`.
 *
 * @throws {PrinterUnavailable} saying what to install.
 */
export async function findBrowser(
  configured: string | undefined,
  sources?: readonly BrowserSource[],
): Promise<FoundBrowser> {
  const first = await listBrowsers(configured, sources).next();
  if (first.done === true) throw noBrowser();
  return first.value;
}

/** Nothing to print with is there. */
export const noBrowser = () =>
  new PrinterUnavailable(
    'No browser to print with was found. Install one with `npx playwright install ' +
      '--with-deps --only-shell chromium`, or the system package `chromium`, or name one in CHROMIUM_PATH.',
  );

async function playwrightsBrowser(): Promise<string> {
  // Loaded when first needed: it is a third of the time a start takes.
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * Playwright names its full browser only, e.g. `…/chromium-1255/chrome-linux64/chrome`; the shell of
 * the same revision stands beside it, in a folder that is named for the system too.
 */
export async function shellBeside(full: string): Promise<string | undefined> {
  const revision = path.dirname(path.dirname(full));
  const [, number] = /^chromium-(\d+)$/.exec(path.basename(revision)) ?? [];
  if (number === undefined) return undefined;
  const shells = path.join(path.dirname(revision), `chromium_headless_shell-${number}`);
  const folders = await readdir(shells).catch((): string[] => []);
  return firstExecutable(
    folders.flatMap((folder) =>
      SHELL_NAMES.flatMap((name) => [name, `${name}.exe`]).map((name) =>
        path.join(shells, folder, name),
      ),
    ),
  );
}

async function firstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) if (await isExecutable(file)) return file;
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  return file === ''
    ? false
    : access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
}
