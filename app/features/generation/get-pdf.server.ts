import { createHash } from 'node:crypto';
import type { Reader } from '#db/client';
import { getResume, pdfKey, type Resume } from '~/features/library/resumes.server';
import { layOut } from '~/features/templates/lay-out.server';
import { contentDisposition } from '~/platform/http/content-disposition';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { withinTimeLimit } from '~/platform/time-limit';

/** A print takes a fraction of this, so nobody gains by waiting for the store longer. */
const STORE_LIMIT_MS = 2_500;
/** Long enough for a slow connection to begin, too short for a link to travel. */
export const LINK_SECONDS = 5 * 60;

interface PdfDependencies {
  read: Reader;
  storage: ObjectStorage;
  printer: Printer;
}

/** Prints under way: many who ask for the same PDF at once wait for one print. */
const printing = new Map<string, Promise<Uint8Array>>();

/**
 * The PDF of one's own resume: the stored bytes, or a fresh print where the store lost or damaged
 * them, or does not answer in time. Writes nothing.
 *
 * @throws {NotFound}
 * @throws {PrinterUnavailable} when it must be printed and cannot be.
 */
export async function getPdf(
  { read, storage, printer }: PdfDependencies,
  personId: string,
  resumeId: string,
  version?: number,
): Promise<Uint8Array> {
  const resume = getResume(read, personId, resumeId, version);
  const stored = await withinTimeLimit(storage.get(pdfKey(resume.pdfSha256)), STORE_LIMIT_MS).catch(
    () => undefined,
  );
  if (stored !== undefined && sha256Of(stored.bytes) === resume.pdfSha256) return stored.bytes;
  return printAfresh(printer, resume);
}

/**
 * A link of minutes to the stored PDF of one's own resume, for a download under `fileName`.
 *
 * @returns undefined where the store has no links, lost the PDF, or does not answer in time:
 * `getPdf` then gives its bytes.
 * @throws {NotFound}
 */
export async function findPdfLink(
  { read, storage }: Pick<PdfDependencies, 'read' | 'storage'>,
  personId: string,
  resumeId: string,
  { version, fileName }: { version?: number; fileName: string },
): Promise<string | undefined> {
  const resume = getResume(read, personId, resumeId, version);
  const key = pdfKey(resume.pdfSha256);
  const link = await storage.link(key, {
    expiresInSeconds: LINK_SECONDS,
    contentType: 'application/pdf',
    contentDisposition: contentDisposition(fileName),
  });
  if (link === undefined) return undefined;
  const stored = await withinTimeLimit(storage.head(key), STORE_LIMIT_MS).catch(() => undefined);
  return stored?.bytes === resume.pdfBytes ? link : undefined;
}

function printAfresh(printer: Printer, resume: Resume): Promise<Uint8Array> {
  const underWay = printing.get(resume.pdfSha256);
  if (underWay !== undefined) return underWay;
  const print = layOut(resume.document, resume.layout)
    .then((sheet) => printer.print(sheet))
    .finally(() => printing.delete(resume.pdfSha256));
  printing.set(resume.pdfSha256, print);
  return print;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
