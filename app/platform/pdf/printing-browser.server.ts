import type { Browser, BrowserContext } from 'playwright';
import { memoryOfProcesses } from './process-memory.server';
import type { Sheet } from './printer';
import { openSheetPage, type SheetPage } from './sheet-page.server';
import { withinTimeLimit } from '~/platform/time-limit';
import { SECOND_MS } from '../durations';

/** Nothing here needs a screen, a network, an update or an account. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Glyphs at the same places whatever the machine's font settings are.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Sheets whose pages are kept; beyond, those not used for longest are closed. */
const KEPT_PAGES = 24;

/** How long a page keeps what it printed when no other print needs it. */
const REST_MS = 200;

/** The longest a browser that works takes to answer. */
const ANSWER_LIMIT_MS = 2 * SECOND_MS;

/** A running Chromium and its warm pages. */
export class PrintingBrowser {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #printsPerPage: number;
  /** Idle pages, the least recently used first. */
  #idle: SheetPage[] = [];
  #lent = 0;
  #retired = false;
  #silent = false;
  prints = 0;

  private constructor(browser: Browser, context: BrowserContext, printsPerPage: number) {
    this.#browser = browser;
    this.#context = context;
    this.#printsPerPage = printsPerPage;
  }

  /** @throws whatever keeps the browser from starting. */
  static async start(
    executablePath: string,
    { printsPerPage, timeLimitMs }: { printsPerPage: number; timeLimitMs: number },
  ): Promise<PrintingBrowser> {
    // Chromium's sandbox refuses to run as root, which is what containers run as.
    const root = process.getuid?.() === 0;
    const { chromium } = await import('playwright');
    const browser = await chromium.launch({
      executablePath,
      args: FLAGS,
      chromiumSandbox: !root,
      timeout: timeLimitMs,
      // The process drains first and closes the browser itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      acceptDownloads: false,
      serviceWorkers: 'block',
    });
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    return new PrintingBrowser(browser, context, printsPerPage);
  }

  get alive(): boolean {
    return this.#browser.isConnected() && !this.#silent;
  }

  /**
   * Asks the browser whether it is there. Its pages are known to be dead before it is: the news
   * comes over another channel.
   */
  async ask(): Promise<void> {
    await withinTimeLimit(this.#version(), ANSWER_LIMIT_MS).catch(() => {
      this.#silent = true;
    });
  }

  /** What a browser answers from its main process alone, whatever its other processes do. */
  async #version(): Promise<string> {
    const session = await this.#browser.newBrowserCDPSession();
    const { product } = await session.send('Browser.getVersion');
    await session.detach();
    return product;
  }

  get idlePages(): readonly SheetPage[] {
    return this.#idle;
  }

  /** Lends a page with this sheet, a kept one if there is any. */
  async take(sheet: Sheet): Promise<SheetPage> {
    this.#lent += 1;
    try {
      this.#idle = this.#idle.filter((page) => page.alive);
      const index = this.#idle.findLastIndex((page) => page.sheet.key === sheet.key);
      const [kept] = index < 0 ? [] : this.#idle.splice(index, 1);
      return kept ?? (await openSheetPage(this.#context, sheet));
    } catch (error) {
      await this.#returned();
      throw error;
    }
  }

  /** Takes a page back; worn out ones and the surplus are closed. */
  async giveBack(page: SheetPage): Promise<void> {
    this.prints += 1;
    try {
      if (page.prints >= this.#printsPerPage) await page.close();
      else this.#keep(page);
      if (this.#idle.length > KEPT_PAGES) await this.#idle.shift()?.close();
    } finally {
      await this.#returned();
    }
  }

  /**
   * Filling replaces all that was in a page. Emptying it too can therefore wait until the page has
   * rested, and does not take time from the prints that come right after.
   */
  #keep(page: SheetPage): void {
    this.#idle.push(page);
    const printed = page.prints;
    setTimeout(() => {
      if (page.prints !== printed || !this.#idle.includes(page)) return;
      page.clear().catch(() => void page.close());
    }, REST_MS).unref();
  }

  /** Closes a lent page that cannot be trusted any more. */
  async discard(page: SheetPage): Promise<void> {
    await page.close().catch(() => undefined);
    await this.#returned();
  }

  /** Its processes, the browser's own first. */
  async processIds(): Promise<number[]> {
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo
      .toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))
      .map(({ id }) => id);
  }

  /** Memory of all its processes in bytes; 0 where the system does not tell. */
  async memory(): Promise<number> {
    return memoryOfProcesses(await this.processIds());
  }

  /** Closes as soon as the last lent page is back. */
  async retire(): Promise<void> {
    this.#retired = true;
    if (this.#lent === 0) await this.close();
  }

  async close(): Promise<void> {
    this.#idle = [];
    await this.#browser.close();
  }

  async #returned(): Promise<void> {
    this.#lent -= 1;
    if (this.#retired && this.#lent === 0) await this.close();
  }
}
