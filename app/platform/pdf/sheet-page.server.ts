import type { BrowserContext, CDPSession, Page } from 'playwright';
import { clearPage, fillPage, fitPage, loadFaces } from './page-script';
import { printableArea, printParameters } from './paper';
import type { PrintRequest, Sheet } from './printer';

/** Everything but the sheet's own style and data-URL fonts is refused by the page itself, too. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** A page kept open with one sheet: its CSS and faces stay, the body is exchanged. */
export interface SheetPage {
  readonly sheet: Sheet;
  /** How often it printed. */
  readonly prints: number;
  print(request: PrintRequest): Promise<Uint8Array>;
  /** Leaves nothing of the person in the page. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openSheetPage(context: BrowserContext, sheet: Sheet): Promise<SheetPage> {
  const page = await context.newPage();
  try {
    await page.setContent(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
        `<title></title><style>${sheet.css}</style></head><body></body></html>`,
    );
    await page.evaluate(loadFaces);
    return new OpenSheetPage(sheet, page, await context.newCDPSession(page));
  } catch (error) {
    await page.close();
    throw error;
  }
}

class OpenSheetPage implements SheetPage {
  readonly sheet: Sheet;
  prints = 0;
  readonly #page: Page;
  readonly #protocol: CDPSession;

  constructor(sheet: Sheet, page: Page, protocol: CDPSession) {
    this.sheet = sheet;
    this.#page = page;
    this.#protocol = protocol;
  }

  async print(request: PrintRequest): Promise<Uint8Array> {
    this.prints += 1;
    const { body, title, language, direction } = request;
    await this.#page.evaluate(fillPage, { body, title, language, direction });
    if (request.fitOnePage === true) {
      await this.#page.evaluate(fitPage, printableArea(this.sheet));
    }
    const { data } = await this.#protocol.send('Page.printToPDF', printParameters(this.sheet));
    return Buffer.from(data, 'base64');
  }

  async clear(): Promise<void> {
    await this.#page.evaluate(clearPage);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
