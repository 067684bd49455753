import type { Database, Transaction } from '#db/client';
import { jobs } from '#db/schema';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findPrint, replacePrint } from '~/features/library/prints.server';
import { pdfKey } from '~/features/library/resumes.server';
import type { Clock } from '~/platform/clock';
import { newId } from '~/platform/id.server';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { withinTimeLimit } from '~/platform/time-limit';
import { SECOND_MS } from '~/platform/durations';
import { printResume, toPrint, type PrintedResume } from './print-resume.server';

export const PUSH_PDF_QUEUE = 'push-pdf';
/** At up to five minutes each, some three weeks: longer than a store is away. */
const MAX_ATTEMPTS = 10_000;
/** Nobody waits longer for the store: their resume is made, and can be downloaded without it. */
const KEEP_LIMIT_MS = 4 * SECOND_MS;

const PDF_TYPE = { contentType: 'application/pdf' };
const payload = z.object({ sha256: z.string() });

/**
 * Stores a PDF under the hash of its bytes, if the store takes it now.
 *
 * @returns whether it did; where not, `requestPush` belongs into the transaction that keeps the row.
 */
export async function keepPdf(
  storage: ObjectStorage,
  { pdf, sha256 }: Pick<PrintedResume, 'pdf' | 'sha256'>,
): Promise<boolean> {
  try {
    await withinTimeLimit(storage.put(pdfKey(sha256), pdf, PDF_TYPE), KEEP_LIMIT_MS);
    return true;
  } catch {
    return false;
  }
}

/** Asks for a PDF to be stored as soon as the store takes it; once, however often it is asked. */
export function requestPush(tx: Transaction, sha256: string, now: Date): void {
  const asked = tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.queue, PUSH_PDF_QUEUE),
        inArray(jobs.state, ['waiting', 'leased']),
        sql`json_extract(${jobs.payload}, '$.sha256') = ${sha256}`,
      ),
    )
    .get();
  if (asked !== undefined) return;
  enqueue(
    tx,
    {
      queue: PUSH_PDF_QUEUE,
      idempotencyKey: newId(),
      payload: { sha256 },
      maxAttempts: MAX_ATTEMPTS,
    },
    now,
  );
}

/**
 * Runs one attempt to store a PDF that is missing. It is printed again from its row, so no bytes
 * have to wait anywhere; where another browser prints other bytes, the rows follow them.
 *
 * @throws {StorageUnavailable} for the next attempt.
 */
export async function pushPdf(
  parts: { database: Database; clock: Clock; storage: ObjectStorage; printer: Printer },
  job: LeasedJob,
): Promise<void> {
  const { database, clock, storage, printer } = parts;
  const { sha256 } = payload.parse(job.payload);
  const row = findPrint(database.read, sha256);
  const stored = row && (await storage.head(pdfKey(sha256)));
  if (row === undefined || stored?.bytes === row.pdfBytes) {
    database.write((tx) => complete(tx, job, clock()));
    return;
  }
  const printed = await printResume(printer, row.document, row.layout);
  await storage.put(pdfKey(printed.sha256), printed.pdf, PDF_TYPE);
  database.write((tx) => {
    complete(tx, job, clock());
    if (printed.sha256 === sha256) return;
    const made = toPrint(printed);
    replacePrint(tx, sha256, { ...made, fallback: made.fallback ?? row.fallback });
  });
}
