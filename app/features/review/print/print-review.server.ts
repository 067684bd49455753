import { fallbackFor } from '~/features/templates/fonts/fallback-faces.server';
import { charactersOf, faceRulesOf } from '~/features/templates/fonts/font-files.server';
import type { PrintRequest, Printer } from '~/platform/pdf/printer';
import type { SuggestedReview } from '../suggestions/with-suggestions';
import { reviewMarkup } from './review-markup';
import { reviewTitle } from './review-outline';
import { REVIEW_STYLE } from './review-style';

const TEMPLATE = 'modern';
const MARGIN = '18mm';

/** Prints under way: whoever asks for the same PDF at once waits for one print. None is kept. */
const printing = new Map<string, Promise<Uint8Array>>();

/**
 * A review as a tagged PDF.
 *
 * @param id tells one review from another, and the same in other words.
 * @throws {PrinterUnavailable}
 */
export function printReview(
  printer: Printer,
  id: string,
  review: SuggestedReview,
): Promise<Uint8Array> {
  const underWay = printing.get(id);
  if (underWay !== undefined) return underWay;
  const print = layOutReview(review)
    .then((request) => printer.print(request))
    .finally(() => printing.delete(id));
  printing.set(id, print);
  return print;
}

async function layOutReview(review: SuggestedReview): Promise<PrintRequest> {
  const markup = reviewMarkup(review);
  const own = await charactersOf(TEMPLATE);
  const foreign = [...new Set(markup.replace(/<[^>]*>/g, ''))]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => !own.has(point));
  const { css } = await fallbackFor(foreign, 'en');
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
