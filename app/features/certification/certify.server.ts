import { createHash } from 'node:crypto';
import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { openPdfReaders, type PdfReaders } from '~/platform/pdf-reading/pdf-readers.server';
import type { PdfReading } from '~/platform/pdf-reading/reading';
import type { Certificate } from './certificate';
import { composeCertificate } from './compose-certificate';
import { expectedFields } from './expected-fields';

let shared: PdfReaders | undefined;

/** The readers of this process; their threads start when first needed, and anew once closed. */
export function sharedPdfReaders(): PdfReaders {
  if (shared !== undefined) return shared;
  const readers = openPdfReaders();
  shared = {
    ...readers,
    close() {
      shared = undefined;
      return readers.close();
    },
  };
  return shared;
}

/**
 * Reads a PDF back as machines do, field by field.
 *
 * @param resume what the PDF was made from; with null, the JSON Resume attached to the PDF is
 * taken, and without one the certificate tells what was read.
 * @throws {PdfUnreadable} when it is no PDF, too large, locked, damaged, or takes too long.
 */
export async function certify(
  pdf: Uint8Array,
  resume: JsonResume | null,
  readers: PdfReaders = sharedPdfReaders(),
): Promise<Certificate> {
  const readings = await readers.read(pdf);
  const source = resume ?? findAttachedResume(readings);
  return composeCertificate(readings, source === null ? null : expectedFields(source), {
    bytes: pdf.byteLength,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  });
}

function findAttachedResume(readings: readonly PdfReading[]): JsonResume | null {
  for (const { name, bytes } of readings.flatMap(({ facts }) => facts.attachments)) {
    if (!/\.json$/i.test(name)) continue;
    const parsed = jsonResume.safeParse(parseJson(bytes));
    if (parsed.success && parsed.data.basics !== undefined) return parsed.data;
  }
  return null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
