import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { resumePictures } from '#db/schema';
import { enqueue } from '~/platform/jobs/queue.server';
import { dayOf } from '~/platform/utc-day';

export const DRAW_PICTURE_QUEUE = 'draw-picture';
/** Without a browser there is none for hours; housekeeping asks again the next day. */
const MAX_ATTEMPTS = 5;

/** The key under which the picture of a PDF's first page is stored. */
export const pictureKey = (pdfSha256: string) => `pictures/${pdfSha256}.webp`;

/** Asks for the first page of a PDF to be drawn, in the transaction that keeps its row. */
export function requestPicture(tx: Transaction, sha256: string, now: Date): void {
  const drawn = tx
    .select({ drawnAt: resumePictures.drawnAt })
    .from(resumePictures)
    .where(eq(resumePictures.pdfSha256, sha256))
    .get();
  if (drawn !== undefined) return;
  // Once a day: what failed for want of a browser may work tomorrow.
  const idempotencyKey = `${sha256}-${dayOf(now)}`;
  const job = { queue: DRAW_PICTURE_QUEUE, idempotencyKey, payload: { sha256 } };
  enqueue(tx, { ...job, maxAttempts: MAX_ATTEMPTS }, now);
}
