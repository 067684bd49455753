import { chromium } from 'playwright';
import { printParameters } from '../../app/platform/pdf/paper';
import { findBrowser } from '../../app/platform/pdf/find-browser.server';
import type { PrintRequest } from '../../app/platform/pdf/printer';

/** Chromium printing pages that are already loaded and laid out: what no way of printing can beat. */
export async function openLoadedPages(requests: readonly PrintRequest[]) {
  const { path } = await findBrowser(process.env.CHROMIUM_PATH);
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  const context = await browser.newContext({ offline: true });
  const prints = await Promise.all(
    requests.map(async (request) => {
      const page = await context.newPage();
      await page.setContent(
        `<!doctype html><html lang="${request.language}"><title>${request.title}</title>` +
          `<style>${request.sheet.css}</style><body>${request.body}</body></html>`,
      );
      const protocol = await context.newCDPSession(page);
      return () => protocol.send('Page.printToPDF', printParameters(request.sheet));
    }),
  );
  return { prints, close: () => browser.close() };
}
