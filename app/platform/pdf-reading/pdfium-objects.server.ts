import type { PdfiumModule } from './pdfium-module.server';

/** Kinds of page objects (FPDF_PAGEOBJ_* of public/fpdf_edit.h). */
export const TEXT_OBJECT = 1;
export const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
const FORMS_DEPTH_MAX = 8;

/** The objects of a page and of the forms drawn on it, in the order in which they are drawn. */
export function* objectsOf(
  module: PdfiumModule,
  page: number,
): Generator<{ object: number; type: number; inForm: boolean }> {
  const count = module._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    yield* withinObject(module, module._FPDFPage_GetObject(page, index), 0);
  }
}

function* withinObject(
  module: PdfiumModule,
  object: number,
  depth: number,
): Generator<{ object: number; type: number; inForm: boolean }> {
  const type = module._FPDFPageObj_GetType(object);
  yield { object, type, inForm: depth > 0 };
  if (type !== FORM_OBJECT || depth >= FORMS_DEPTH_MAX) return;
  const count = module._FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index += 1) {
    yield* withinObject(module, module._FPDFFormObj_GetObject(object, index), depth + 1);
  }
}
