import { afterAll, describe, expect, test } from 'vitest';
import { sharedPdfReaders } from '~/features/certification/certify.server';
import { layout, OPEN_TEMPLATES } from '~/features/templates/template';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { countPages, type SheetPages } from './count-pages.server';
import { FEW_LINES } from './resume-page';

const printer = openBrowserPrinter();
afterAll(async () => {
  await printer.close();
  await sharedPdfReaders().close();
});

/** A resume of so many lines, each of its own words. */
const resumeOf = (lines: number) => ({
  basics: { name: 'Ada Byron', email: 'ada@example.org' },
  work: [
    {
      name: 'Dairy',
      position: 'Fitter',
      highlights: Array.from({ length: lines }, (_, index) => `Rewired filler ${index + 1}`),
    },
  ],
});

/** A cold printer may be late for the first one who asks. */
async function counted(lines: number, look = layout.parse({})): Promise<SheetPages> {
  for (;;) {
    const pages = await countPages(printer, resumeOf(lines), look);
    if (pages !== null) return pages;
  }
}

describe('countPages', () => {
  test.each(OPEN_TEMPLATES)('%s: says with which line a page begins', async (template) => {
    const { pages, starts, lastLines } = await counted(60, layout.parse({ template }));
    expect(pages).toBe(2);
    expect(starts).toHaveLength(1);
    const [start] = starts;
    const index = Number(/^\/work\/0\/highlights\/(\d+)$/.exec(start?.path ?? '')?.[1]);
    // All lines from there on are on the second page, each on one line of print.
    expect(60 - index).toBe(lastLines);
    expect(start?.page).toBe(2);
  });

  test('a page that is all there is has none after it', async () => {
    expect(await counted(3)).toMatchObject({ pages: 1, starts: [], over: null });
  });

  test('a few lines too many fit closer, and with more, it says how many are too many', async () => {
    let lines = 40;
    while ((await counted(lines)).pages === 1) lines += 1;
    const over = await counted(lines);
    expect(over.lastLines).toBeLessThan(FEW_LINES);
    expect(over.over).toBe(0);
    expect((await counted(lines, layout.parse({ fitOnePage: true }))).pages).toBe(1);
    const closest = layout.parse({ fitOnePage: true });
    while ((await counted(lines, closest)).pages === 1) lines += 1;
    // The last line of a list takes the one before along.
    expect((await counted(lines, closest)).over).toBe(2);
    expect((await counted(lines + 3, closest)).over).toBe(4);
  });

  test('a printer that prints nothing leaves it open, and is asked again', async () => {
    const broken = { print: () => Promise.reject(new Error('no browser')) };
    expect(await countPages(broken, resumeOf(5), layout.parse({}))).toBeNull();
    expect(await counted(5)).toMatchObject({ pages: 1 });
  });
});
