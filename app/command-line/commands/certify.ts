import { certify as certifyPdf, sharedPdfReaders } from '~/features/certification/certify.server';
import { jsonResume } from '~/features/resume/json-resume';
import { PDF_MAX_BYTES } from '~/platform/pdf-reading/reading';
import { readBytes } from '../read-input.server';
import { readJson } from '../read-json.server';
import { writeFormatted } from '../write-output.server';

/** `certify FILE.pdf [RESUME]`: what machines read from a PDF. */
export async function certify(
  pdfPath: string,
  resumePath: string | undefined,
  options: { out?: string },
): Promise<void> {
  const readers = sharedPdfReaders();
  // The threads start while the files are read.
  const warm = readers.warm().catch(() => undefined);
  try {
    const pdf = await readBytes(pdfPath, PDF_MAX_BYTES);
    const resume =
      resumePath === undefined ? null : await readJson(resumePath, jsonResume, 'a JSON Resume');
    await writeFormatted('certificate', await certifyPdf(pdf, resume), options.out);
  } finally {
    await warm;
    await readers.close();
  }
}
