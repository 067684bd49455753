import { fallbackFor } from '~/features/templates/fonts/fallback-faces.server';
import { charactersOf, faceRulesOf } from '~/features/templates/fonts/font-files.server';
import type { PrintRequest, Printer } from '~/platform/pdf/printer';
import type { Review } from '../review.schema';
import { reviewMarkup } from './review-markup';
import { reviewTitle } from './review-outline';
import { REVIEW_STYLE } from './review-style';

const TEMPLATE = 'modern';
const MARGIN = '18mm';
/** Prints held in memory, so that one link asked for again and again keeps no printer busy. */
const MOST_HELD = 20;

const held = new Map<string, Promise<Uint8Array>>();

/**
 * A review as a tagged PDF. The newest prints are remembered while their reviews are held.
 *
 * @param id tells one review from another.
 * @throws {PrinterUnavailable}
 */
export function printReview(printer: Printer, id: string, review: Review): Promise<Uint8Array> {
  const known = held.get(id);
  if (known !== undefined) return known;
  const printing = layOutReview(review).then((request) => printer.print(request));
  held.set(id, printing);
  printing.catch(() => held.delete(id));
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  return printing;
}

/** Forgets the print of a review that was removed. */
export function forgetPrint(id: string): void {
  held.delete(id);
}

async function layOutReview(review: Review): Promise<PrintRequest> {
  const markup = reviewMarkup(review);
  const own = await charactersOf(TEMPLATE);
  const foreign = [...new Set(markup.replace(/<[^>]*>/g, ''))]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => !own.has(point));
  const { css } = await fallbackFor(foreign);
  return {
    sheet: {
      key: 'cv-review/a4',
      css: `${await faceRulesOf(TEMPLATE)}\n${REVIEW_STYLE}`,
      paper: 'a4',
      margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    },
    body: css === '' ? markup : `<style>${css}</style>${markup}`,
    title: reviewTitle(review),
    author: review.machine.name ?? '',
    language: 'en',
    direction: 'ltr',
  };
}
