import type { Database, Reader } from '#db/client';
import { jobs, resumeVersions } from '#db/schema';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { requestRemoval } from '~/features/library/remove-pdfs.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { DAY_MS } from '~/platform/durations';
import { PUSH_PDF_QUEUE, requestPush } from './keep-pdf.server';

/** Between a PDF and its row lie seconds; a day leaves no doubt. */
const STRAY_AFTER_MS = DAY_MS;
const PDF_KEY = /^pdf\/([0-9a-f]{64})\.pdf$/;

/** What the rows of resumes and the objects of the store have of each other; hashes of PDFs. */
export interface StoreComparison {
  /** In both, in the same size. */
  kept: number;
  /** Missing or damaged in the store, with a push on its way. */
  onTheirWay: string[];
  /** Missing or damaged in the store, and nobody is at it. */
  missing: string[];
  /** In the store for a day or longer, and of no resume. */
  stray: string[];
}

/**
 * Compares the rows of resumes with the PDFs in the store. Changes nothing.
 *
 * @throws {Error} where the store cannot be listed.
 */
export async function compareStore(
  { read, storage }: { read: Reader; storage: Pick<ObjectStorage, 'list'> },
  now: Date,
): Promise<StoreComparison> {
  const expected = new Map(
    read
      .selectDistinct({ sha256: resumeVersions.pdfSha256, bytes: resumeVersions.pdfBytes })
      .from(resumeVersions)
      .where(isNull(resumeVersions.pdfRemovedAt))
      .all()
      .map(({ sha256, bytes }) => [sha256, bytes]),
  );
  const found = new Set<string>();
  const stray: string[] = [];
  for await (const { key, bytes, modifiedAt } of storage.list('pdf/')) {
    const sha256 = PDF_KEY.exec(key)?.[1];
    if (sha256 === undefined) continue;
    if (expected.get(sha256) === bytes) found.add(sha256);
    const old = now.getTime() - modifiedAt.getTime() >= STRAY_AFTER_MS;
    if (!expected.has(sha256) && old) stray.push(sha256);
  }
  const pushes = new Set(
    read
      .select({ sha256: sql<string>`json_extract(${jobs.payload}, '$.sha256')` })
      .from(jobs)
      .where(and(eq(jobs.queue, PUSH_PDF_QUEUE), inArray(jobs.state, ['waiting', 'leased'])))
      .all()
      .map(({ sha256 }) => sha256),
  );
  const absent = [...expected.keys()].filter((sha256) => !found.has(sha256));
  return {
    kept: found.size,
    onTheirWay: absent.filter((sha256) => pushes.has(sha256)),
    missing: absent.filter((sha256) => !pushes.has(sha256)),
    stray,
  };
}

/** Asks for what is missing to be printed and stored again, and for strays to be removed. */
export function repairStore(
  database: Database,
  { missing, stray }: Pick<StoreComparison, 'missing' | 'stray'>,
  now: Date,
): void {
  database.write((tx) => {
    for (const sha256 of missing) requestPush(tx, sha256, now);
    requestRemoval(tx, stray, now);
  });
}
