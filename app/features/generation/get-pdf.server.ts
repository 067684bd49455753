import type { Reader } from '#db/client';
import { getResume, pdfKey } from '~/features/library/resumes.server';
import { layOut } from '~/features/templates/lay-out.server';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';

/**
 * The PDF of one's own resume: the stored bytes, or a fresh print where the store lost them or
 * does not answer. Writes nothing.
 *
 * @throws {NotFound}
 * @throws {PrinterUnavailable} when it must be printed and cannot be.
 */
export async function getPdf(
  parts: { read: Reader; storage: ObjectStorage; printer: Printer },
  personId: string,
  resumeId: string,
  version?: number,
): Promise<Uint8Array> {
  const resume = getResume(parts.read, personId, resumeId, version);
  const stored = await parts.storage.get(pdfKey(resume.pdfSha256)).catch(() => undefined);
  if (stored !== undefined) return stored.bytes;
  return parts.printer.print(await layOut(resume.document, resume.layout));
}
