import { withProperties } from './document-properties';
import type { BrowserSource, FoundBrowser } from './browser-order';
import { listBrowsers, noBrowser } from './find-browser.server';
import { UnknownPdfForm } from './pdf-objects';
import { PrinterUnavailable, type Printer, type PrintRequest, type Sheet } from './printer';
import { PrintingBrowser } from './printing-browser.server';
import type { SheetPage } from './sheet-page.server';
import { TimeLimitPassed, withinTimeLimit } from '~/platform/time-limit';
import { TaskQueue } from './task-queue';

export interface BrowserPrinterOptions {
  /** The browser to print with; looked for where left out. */
  chromiumPath?: string | undefined;
  /** Where it is looked for; where this machine has browsers, if left out. */
  sources?: readonly BrowserSource[] | undefined;
  /** Prints at a time; further ones wait. Also the pages warmed per sheet. */
  concurrency?: number;
  /** The longest one print, or one start of the browser, may take. */
  timeLimitMs?: number;
  /** After so many prints a page is replaced. */
  printsPerPage?: number;
  /** After so many prints the browser is replaced. */
  printsPerBrowser?: number;
  /** A browser that needs more is replaced. */
  memoryLimitBytes?: number;
  /** Told which browser was started. */
  onStart?: (browser: FoundBrowser) => void;
  /** Told why a browser was replaced. */
  onRecycle?: (reason: 'prints' | 'memory' | 'died') => void;
}

const MEMORY_CHECKED_EVERY_PRINTS = 50;

/**
 * Opens a printer on a warm headless Chromium, which is started when first needed (or by `warm`)
 * and again after it died; a print that was under way then is tried once more.
 */
export function openBrowserPrinter(options: BrowserPrinterOptions = {}): BrowserPrinter {
  return new BrowserPrinter(options);
}

export class BrowserPrinter implements Printer {
  readonly #options: Required<Omit<BrowserPrinterOptions, 'chromiumPath' | 'sources'>>;
  readonly #browsers: () => AsyncGenerator<FoundBrowser>;
  readonly #line: TaskQueue;
  #browser: Promise<PrintingBrowser> | undefined;
  #current: PrintingBrowser | undefined;
  #closed = false;

  constructor({ chromiumPath, sources, ...options }: BrowserPrinterOptions) {
    this.#browsers = () => listBrowsers(chromiumPath, sources);
    this.#options = {
      concurrency: 4,
      timeLimitMs: 10_000,
      printsPerPage: 500,
      printsPerBrowser: 10_000,
      memoryLimitBytes: 1_500_000_000,
      onStart: () => undefined,
      onRecycle: () => undefined,
      ...options,
    };
    this.#line = new TaskQueue(this.#options.concurrency);
  }

  async print(request: PrintRequest): Promise<Uint8Array> {
    const printed = await this.#onPage(request.sheet, (page) => page.print(request));
    try {
      return withProperties(printed, request, request.body);
    } catch (error) {
      if (!(error instanceof UnknownPdfForm)) throw error;
      throw new PrinterUnavailable(
        `This browser writes PDF in a form that is not understood: ${error.message}`,
        { cause: error },
      );
    }
  }

  async picture(request: PrintRequest, width: number): Promise<Uint8Array> {
    return this.#onPage(request.sheet, (page) => page.picture(request, width));
  }

  async warm(sheets: readonly Sheet[]): Promise<void> {
    const browser = await this.#running();
    try {
      for (const sheet of sheets) {
        const pages = Array.from({ length: this.#options.concurrency }, () => browser.take(sheet));
        for (const page of await Promise.all(pages)) {
          // The first print of a page lays out its fonts and takes several times as long.
          await page.print({ ...SPECIMEN, sheet });
          await browser.giveBack(page);
        }
      }
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  async check(): Promise<void> {
    if (this.#closed) throw new PrinterUnavailable('The printer is closed.');
    await this.#running();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#line.empty();
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.close();
  }

  /** How many prints run, and how many wait for their turn. */
  get load(): { running: number; waiting: number } {
    const { length, waiting } = this.#line;
    return { running: length - waiting, waiting };
  }

  /** The browser's processes, its main one first; none before it was started. */
  async processIds(): Promise<number[]> {
    return (await (await this.#browser)?.processIds()) ?? [];
  }

  /** Does something in a page of a sheet, in its turn. @throws {PrinterUnavailable} */
  async #onPage(sheet: Sheet, work: PageWork): Promise<Uint8Array> {
    if (this.#closed) throw new PrinterUnavailable('The printer is closed.');
    return this.#line.run(async () => {
      try {
        return await this.#onPageOnce(sheet, work);
      } catch (error) {
        if (error instanceof PrinterUnavailable) throw error;
        // The browser or the page died under it, for whatever reason: once more, on another one.
        await this.#current?.ask();
        return await this.#onPageOnce(sheet, work).catch((again: unknown) => {
          throw asUnavailable(again);
        });
      }
    });
  }

  async #onPageOnce(sheet: Sheet, work: PageWork): Promise<Uint8Array> {
    const browser = await this.#running();
    const limit = this.#options.timeLimitMs;
    const taken = browser.take(sheet);
    const page = await withinTimeLimit(taken, limit).catch((error: unknown) => {
      // A page that opens after all is not leaked.
      void taken.then((late) => browser.discard(late)).catch(() => undefined);
      return timedOut(error);
    });
    try {
      const made = await withinTimeLimit(work(page), limit);
      // Emptying the page is no part of what the person waits for.
      void browser.giveBack(page).catch(() => undefined);
      this.#recycleIfWorn(browser);
      return made;
    } catch (error) {
      void browser.discard(page);
      return timedOut(error);
    }
  }

  /** The running browser; started, or started again, where there is none. */
  async #running(): Promise<PrintingBrowser> {
    const current = this.#browser;
    if (current !== undefined) {
      const browser = await current.catch(() => undefined);
      if (browser?.alive === true) return browser;
      // Several prints may find it dead at once; the first one starts the next.
      if (this.#browser === current) {
        this.#browser = undefined;
        if (browser !== undefined) this.#options.onRecycle('died');
      }
    }
    this.#browser ??= this.#start();
    return this.#browser;
  }

  /** Starts the best browser that starts: a packaged one may lack a library of the system's. */
  async #start(): Promise<PrintingBrowser> {
    let failure: PrinterUnavailable | undefined;
    for await (const found of this.#browsers()) {
      try {
        this.#current = await PrintingBrowser.start(found.path, this.#options);
        this.#options.onStart(found);
        return this.#current;
      } catch (error) {
        failure ??= new PrinterUnavailable(
          `The browser at ${found.path} does not start: ${firstLines(error)}`,
          { cause: error },
        );
        // On a busy machine the next one would be late as well, and slower for as long as it lives.
        if (error instanceof Error && error.name === 'TimeoutError') break;
      }
    }
    throw failure ?? noBrowser();
  }

  #recycleIfWorn(browser: PrintingBrowser): void {
    if (browser.prints >= this.#options.printsPerBrowser) {
      this.#recycle(browser, 'prints');
    } else if (browser.prints % MEMORY_CHECKED_EVERY_PRINTS === MEMORY_CHECKED_EVERY_PRINTS - 1) {
      void browser.memory().then(
        (bytes) => {
          if (bytes > this.#options.memoryLimitBytes) this.#recycle(browser, 'memory');
        },
        () => undefined,
      );
    }
  }

  /** The next print starts a new browser; the old one closes when its last page is back. */
  #recycle(browser: PrintingBrowser, reason: 'prints' | 'memory'): void {
    if (browser !== this.#current) return;
    this.#current = undefined;
    this.#browser = undefined;
    this.#options.onRecycle(reason);
    void browser.retire().catch(() => undefined);
  }
}

type PageWork = (page: SheetPage) => Promise<Uint8Array>;

const SPECIMEN: Omit<PrintRequest, 'sheet'> = {
  body: '<h1>A</h1><p>A <b>A</b> <i>A</i> <b><i>A</i></b></p>',
  title: '',
  author: '',
  language: 'en',
  direction: 'ltr',
};

function timedOut(error: unknown): never {
  if (!(error instanceof TimeLimitPassed)) throw error;
  throw new PrinterUnavailable(`Printing took longer than ${error.milliseconds} ms.`, {
    cause: error,
  });
}

function asUnavailable(error: unknown): PrinterUnavailable {
  if (error instanceof PrinterUnavailable) return error;
  return new PrinterUnavailable(`The browser cannot print: ${firstLines(error)}`, { cause: error });
}

/** Playwright's messages go on with a log of many lines. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').slice(0, 3).join(' ').trim();
}
