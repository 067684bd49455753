import { createHash } from 'node:crypto';
import type { Certificate } from '~/features/certification/certificate';
import { certify } from '~/features/certification/certify.server';
import type { Print } from '~/features/library/prints.server';
import type { Fallback } from '~/features/library/resumes.server';
import type { JsonResume } from '~/features/resume/json-resume';
import { findUnprintable, layOut } from '~/features/templates/lay-out.server';
import type { Layout } from '~/features/templates/template';
import { explainUnprintable } from '~/features/templates/unprintable';
import type { Printer } from '~/platform/pdf/printer';

/** A PDF that was read back before anybody is offered it. */
export interface PrintedResume {
  pdf: Uint8Array;
  sha256: string;
  certificate: Certificate;
  /** The layout in which it was printed in the end. */
  layout: Layout;
  /** Set when the layout asked for could not be read back and classic was printed instead. */
  fallback: Fallback | null;
}

const SAFE_TEMPLATE = 'classic';

/**
 * Lays out, prints and reads back. A layout that machines misread is replaced by the classic one,
 * and the result says so; what even that gets wrong stays listed in the certificate, and before it
 * the characters that its fonts do not have.
 *
 * @throws {PrinterUnavailable} when no browser prints.
 */
export async function printResume(
  printer: Printer,
  resume: JsonResume,
  layout: Layout,
  onStep: (step: 'lay-out' | 'print' | 'read-back') => void = () => undefined,
): Promise<PrintedResume> {
  const printed = await printReadable(printer, resume, layout, onStep);
  const unprintable = await findUnprintable(resume, printed.layout);
  if (unprintable === undefined) return printed;
  const problem = explainUnprintable(printed.layout.template, unprintable);
  const { certificate } = printed;
  return {
    ...printed,
    certificate: { ...certificate, ok: false, problems: [problem, ...certificate.problems] },
  };
}

async function printReadable(
  printer: Printer,
  resume: JsonResume,
  layout: Layout,
  onStep: (step: 'lay-out' | 'print' | 'read-back') => void,
): Promise<PrintedResume> {
  const printed = await printOnce(printer, resume, layout, onStep);
  if (printed.certificate.ok || layout.template === SAFE_TEMPLATE) return printed;
  const safe = await printOnce(printer, resume, { ...layout, template: SAFE_TEMPLATE }, onStep);
  return {
    ...safe,
    fallback: { from: layout.template, problems: printed.certificate.problems },
  };
}

/** What a row keeps of a print. */
export function toPrint({ pdf, sha256, layout, fallback, certificate }: PrintedResume): Print {
  return { layout, fallback, pdfSha256: sha256, pdfBytes: pdf.byteLength, certificate };
}

async function printOnce(
  printer: Printer,
  resume: JsonResume,
  layout: Layout,
  onStep: (step: 'lay-out' | 'print' | 'read-back') => void,
): Promise<PrintedResume> {
  onStep('lay-out');
  const sheet = await layOut(resume, layout);
  onStep('print');
  const pdf = await printer.print(sheet);
  onStep('read-back');
  const certificate = await certify(pdf, resume);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { pdf, sha256, certificate, layout, fallback: null };
}
