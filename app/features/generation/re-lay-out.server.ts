import type { Database } from '#db/client';
import { addVersion, getResume, pdfKey } from '~/features/library/resumes.server';
import type { Layout } from '~/features/templates/template';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { printResume } from './print-resume.server';

/**
 * Prints one's own resume in another layout and keeps it as its next version. Asking for the
 * layout it already has changes nothing.
 *
 * @returns the number of the version that has the layout.
 * @throws {NotFound}
 * @throws {PrinterUnavailable}
 */
export async function reLayOut(
  parts: { database: Database; storage: ObjectStorage; printer: Printer },
  personId: string,
  resumeId: string,
  layout: Layout,
  now: Date,
): Promise<number> {
  const { database, storage, printer } = parts;
  const resume = getResume(database.read, personId, resumeId);
  if (isSameLayout(resume.layout, layout) && resume.fallback === null) return resume.version;
  const printed = await printResume(printer, resume.document, layout);
  await storage.put(pdfKey(printed.sha256), printed.pdf, { contentType: 'application/pdf' });
  const { document, markdown, draft, source } = resume;
  return database.write((tx) =>
    addVersion(
      tx,
      personId,
      resumeId,
      {
        document,
        markdown,
        draft,
        source,
        layout: printed.layout,
        fallback: printed.fallback,
        pdfSha256: printed.sha256,
        pdfBytes: printed.pdf.byteLength,
        certificate: printed.certificate,
      },
      now,
    ),
  );
}

function isSameLayout(a: Layout, b: Layout): boolean {
  return (
    a.template === b.template &&
    a.paper === b.paper &&
    a.accent === b.accent &&
    a.density === b.density &&
    a.fitOnePage === b.fitOnePage
  );
}
