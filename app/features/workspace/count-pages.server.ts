import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { sharedPdfReaders } from '~/features/certification/certify.server';
import { findPageBreaks, type PageBreaks } from '~/features/certification/page-breaks';
import type { JsonResume } from '~/features/resume/json-resume';
import { asCloseAsReadable, layOut } from '~/features/templates/lay-out.server';
import type { Layout } from '~/features/templates/template';
import type { Printer, PrintRequest } from '~/platform/pdf/printer';
import { withinTimeLimit } from '~/platform/time-limit';

/** The pages of a resume as it would print now. */
export interface SheetPages extends PageBreaks {
  /** Lines too many for one page in the smallest type; 0 where it fits, null where not of two. */
  over: number | null;
}

/** What a page waits for its own count: a warm printer needs a tenth of it. */
const WAIT_MS = 600;
const counted = new LRUCache<string, Promise<SheetPages>>({ max: 500 });

/**
 * Counts the pages of a resume by printing it, once for each text and layout.
 *
 * @returns null where that is not known in time; the next one who asks may have it.
 */
export async function countPages(
  printer: Pick<Printer, 'print'>,
  document: JsonResume,
  layout: Layout,
): Promise<SheetPages | null> {
  const key = createHash('sha256')
    .update(JSON.stringify([document, layout]))
    .digest('base64');
  let counting = counted.get(key);
  if (counting === undefined) {
    counting = count(printer, document, layout);
    counted.set(key, counting);
    counting.catch(() => counted.delete(key));
  }
  return withinTimeLimit(counting, WAIT_MS).catch(() => null);
}

async function count(
  printer: Pick<Printer, 'print'>,
  document: JsonResume,
  layout: Layout,
): Promise<SheetPages> {
  const request = await layOut(document, layout);
  const breaks = await printedBreaks(printer, document, request);
  if (breaks.pages !== 2) return { ...breaks, over: null };
  const closest = await printedBreaks(printer, document, asCloseAsReadable(request));
  return { ...breaks, over: closest.pages === 1 ? 0 : closest.lastLines };
}

async function printedBreaks(
  printer: Pick<Printer, 'print'>,
  document: JsonResume,
  request: PrintRequest,
): Promise<PageBreaks> {
  const pdf = await printer.print(request);
  const readings = await sharedPdfReaders().read(pdf);
  // PDFium reads row by row, as a page is seen.
  const reading = readings.find(({ reader }) => reader === 'PDFium');
  if (reading === undefined) throw new Error('There is no reader of pages.');
  return findPageBreaks(reading, document);
}
