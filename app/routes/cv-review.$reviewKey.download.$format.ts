import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { printReview } from '~/features/review/print/print-review.server';
import { reviewMarkdown } from '~/features/review/print/review-markdown';
import { readReview } from '~/features/review/suggestions/suggestions-view.server';
import { NotFound } from '~/platform/failure';
import { contentDisposition } from '~/platform/http/content-disposition';
import { mapFailures } from '~/platform/http/map-failures';
import { requireReviews } from '~/composition/refuse-reviews.server';

const TYPES = { pdf: 'application/pdf', md: 'text/markdown; charset=utf-8' } as const;

/** The review as a file, printed when it is asked for and kept nowhere. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireReviews(args);
  const { database, clock, printer } = args.context.application;
  const { reviewKey = '', format } = args.params;
  if (format !== 'pdf' && format !== 'md') throw new NotFound('This file');
  const { review, words } = readReview(database.read, reviewKey, clock());
  const shown = words.filter((one) => one.shown).map(({ place, model }) => `${place} ${model}`);
  const bytes =
    format === 'md'
      ? Buffer.from(reviewMarkdown(review), 'utf8')
      : await refuseWithoutPrinter(printReview(printer, [reviewKey, ...shown].join(), review));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(`resume-review.${format}`),
      'Cache-Control': 'private, no-store',
    },
  });
});
