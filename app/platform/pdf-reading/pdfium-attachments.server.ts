import { readBytes, readText, withMemory, type PdfiumModule } from './pdfium-module.server';
import { ATTACHMENT_MAX_BYTES, type PdfFacts } from './reading';

const ATTACHMENTS_MAX = 20;

/** The files in a PDF, as many and as much as are handed on. */
export function attachmentsOf(module: PdfiumModule, document: number): PdfFacts['attachments'] {
  const attachments: PdfFacts['attachments'] = [];
  const count = Math.min(module._FPDFDoc_GetAttachmentCount(document), ATTACHMENTS_MAX);
  for (let index = 0; index < count; index += 1) {
    const attachment = module._FPDFDoc_GetAttachment(document, index);
    const name = readText(module, (buffer, length) =>
      module._FPDFAttachment_GetName(attachment, buffer, length),
    );
    const bytes = withMemory(module, 4, (size) =>
      readBytes(module, ATTACHMENT_MAX_BYTES, (buffer, length) => {
        module._FPDFAttachment_GetFile(attachment, buffer, length, size);
        return new DataView(module.HEAPU8.buffer, size, 4).getUint32(0, true);
      }),
    );
    attachments.push({ name, bytes });
  }
  return attachments;
}
