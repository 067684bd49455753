import { randomUUID } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { clearPage, fillPage, fitPage, framePage, loadFaces } from './page-script';
import { printableArea, printParameters, sheetPixels } from './paper';
import type { PrintRequest, Sheet } from './printer';

/** Everything but the sheet's own style and data-URL fonts is refused by the page itself, too. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** What only the screen would show is never laid out: printing lays out by itself. */
const NOT_ON_SCREEN = '@media screen{body{display:none}}';

/** Small type stays readable, and a page weighs about 10 kB. */
const PICTURE_QUALITY = 80;

/** A page kept open with one sheet: its CSS and faces stay, the body is exchanged. */
export interface SheetPage {
  readonly sheet: Sheet;
  /** Whether its process runs. */
  readonly alive: boolean;
  /** How often it printed. */
  readonly prints: number;
  print(request: PrintRequest): Promise<Uint8Array>;
  /** The first page as WebP, so many pixels wide. */
  picture(request: PrintRequest, width: number): Promise<Uint8Array>;
  /** Leaves nothing of the person in the page. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openSheetPage(context: BrowserContext, sheet: Sheet): Promise<SheetPage> {
  const page = await context.newPage();
  try {
    await page.setContent(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
        `<title></title><style>${sheet.css}${NOT_ON_SCREEN}</style></head><body></body></html>`,
    );
    const opened = new OpenSheetPage(sheet, page, await context.newCDPSession(page));
    await opened.loadFaces();
    return opened;
  } catch (error) {
    await page.close();
    throw error;
  }
}

class OpenSheetPage implements SheetPage {
  readonly sheet: Sheet;
  prints = 0;
  alive = true;
  /** Ends what is waited for: the protocol leaves a question to a dead process unanswered. */
  readonly #interrupts = new Set<(error: Error) => void>();
  readonly #mark = randomUUID();
  readonly #page: Page;
  readonly #protocol: CDPSession;

  constructor(sheet: Sheet, page: Page, protocol: CDPSession) {
    this.sheet = sheet;
    this.#page = page;
    this.#protocol = protocol;
    const died = (): void => {
      this.alive = false;
      for (const interrupt of this.#interrupts) interrupt(new Error('The page died.'));
    };
    page.once('crash', died);
    page.once('close', died);
  }

  async print(request: PrintRequest): Promise<Uint8Array> {
    this.prints += 1;
    const { body, language, direction, fitOnePage = false } = request;
    // Chromium writes the title into the PDF, where it is replaced later: until then it proves that
    // this body was printed, for both are exchanged in one go.
    const title = `${this.#mark}-${this.prints}`;
    const filled = this.#run(fillPage, { body, title, language, direction });
    const waits = fitOnePage || body.includes('<style');
    if (waits) await filled;
    if (fitOnePage) await this.#run(fitPage, printableArea(this.sheet));
    // Both at once saves a round trip, which takes as long as a tenth of the printing.
    const [pdf] = await Promise.all([this.#printNow(), filled]);
    if (pdf.includes(`/Title (${title})`)) return pdf;
    const again = await this.#printNow();
    if (again.includes(`/Title (${title})`)) return again;
    throw new Error('The page printed something else than it was filled with.');
  }

  async picture(request: PrintRequest, width: number): Promise<Uint8Array> {
    this.prints += 1;
    const { body, language, direction, fitOnePage = false } = request;
    await this.#run(fillPage, { body, title: '', language, direction });
    if (fitOnePage) await this.#run(fitPage, printableArea(this.sheet));
    const paper = sheetPixels(this.sheet);
    await this.#run(framePage, paper);
    const viewport = { width: Math.round(paper.width), height: Math.round(paper.height) };
    const send = this.#protocol.send.bind(this.#protocol);
    await this.#whileAlive(send('Emulation.setEmulatedMedia', { media: 'print' }));
    await this.#whileAlive(
      send('Emulation.setDeviceMetricsOverride', {
        ...viewport,
        deviceScaleFactor: width / viewport.width,
        mobile: false,
      }),
    );
    const { data } = await this.#whileAlive(
      send('Page.captureScreenshot', { format: 'webp', quality: PICTURE_QUALITY }),
    );
    await this.#whileAlive(send('Emulation.clearDeviceMetricsOverride'));
    await this.#whileAlive(send('Emulation.setEmulatedMedia', { media: '' }));
    return Buffer.from(data, 'base64');
  }

  async #printNow(): Promise<Buffer> {
    const { data } = await this.#whileAlive(
      this.#protocol.send('Page.printToPDF', printParameters(this.sheet)),
    );
    return Buffer.from(data, 'base64');
  }

  async loadFaces(): Promise<void> {
    await this.#run(loadFaces);
  }

  async clear(): Promise<void> {
    await this.#run(clearPage);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  /**
   * Runs one of our own functions in the page. Over the protocol, because Playwright's `evaluate`
   * takes some milliseconds longer: it wraps arguments and results for objects we do not send.
   */
  async #run<T>(work: (argument: T) => unknown, argument?: T): Promise<void> {
    const given = argument === undefined ? '' : JSON.stringify(argument);
    const { exceptionDetails } = await this.#whileAlive(
      this.#protocol.send('Runtime.evaluate', {
        expression: `(${String(work)})(${given})`,
        awaitPromise: true,
      }),
    );
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
  }

  async #whileAlive<T>(answer: Promise<T>): Promise<T> {
    let interrupt: ((error: Error) => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        interrupt = reject;
        this.#interrupts.add(reject);
        answer.then(resolve, reject);
        if (!this.alive) reject(new Error('The page is dead.'));
      });
    } finally {
      if (interrupt !== undefined) this.#interrupts.delete(interrupt);
    }
  }
}
