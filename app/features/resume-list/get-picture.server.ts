import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { resumePictures, resumes, resumeVersions } from '#db/schema';
import { PICTURE_WIDTH } from '~/features/library/draw-picture.server';
import { isKept } from '~/features/library/kept-resumes.server';
import { findPrint } from '~/features/library/prints.server';
import { pictureKey } from '~/features/library/request-picture.server';
import { layOut } from '~/features/templates/lay-out.server';
import { NotFound } from '~/platform/failure';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { withinTimeLimit } from '~/platform/time-limit';

/** Drawing takes a fraction of this, so nobody gains by waiting for the store longer. */
const STORE_LIMIT_MS = 1_000;

/**
 * Which PDF the picture of one's own resume shows: that of its newest version.
 *
 * @throws {NotFound} where there is none yet, or the resume is somebody else's.
 */
export function getPictureOf(
  read: Pick<Reader, 'select'>,
  { personId, resumeId }: { personId: string; resumeId: string },
): string {
  const row = read
    .select({ drawn: resumePictures.pdfSha256 })
    .from(resumes)
    .innerJoin(resumeVersions, eq(resumeVersions.resumeId, resumes.id))
    .leftJoin(resumePictures, eq(resumePictures.pdfSha256, resumeVersions.pdfSha256))
    .where(and(eq(resumes.id, resumeId), eq(resumes.personId, personId), isKept))
    .orderBy(desc(resumeVersions.version))
    .limit(1)
    .get();
  if (row?.drawn == null) throw new NotFound('This picture');
  return row.drawn;
}

/**
 * The picture of a PDF's first page: the stored one, or one drawn by the browser where the store
 * lost it. Writes nothing.
 *
 * @throws {NotFound} where its resume is gone.
 * @throws {PrinterUnavailable} when it must be drawn and cannot be.
 */
export async function getPicture(
  { read, storage, printer }: { read: Reader; storage: ObjectStorage; printer: Printer },
  pdfSha256: string,
): Promise<Uint8Array> {
  const stored = await withinTimeLimit(storage.get(pictureKey(pdfSha256)), STORE_LIMIT_MS).catch(
    () => undefined,
  );
  if (stored !== undefined) return stored.bytes;
  const print = findPrint(read, pdfSha256);
  if (print === undefined) throw new NotFound('This picture');
  return printer.picture(await layOut(print.document, print.layout), PICTURE_WIDTH);
}
