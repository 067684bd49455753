import { Document, Packer, type Paragraph } from 'docx';
import { DocxBody } from './docx-body';
import type { DocxBlock } from './docx-body';
import { docxNumbering, docxPage, docxStyles } from './docx-style';
import { PLAIN_WORD_LOOK, type WordLook } from './word-look';
import { documentWords } from '../format/document-words';
import { languageOf } from '../format/language';
import { outlineOf } from '../format/outline';
import type { JsonResume } from '../json-resume';

/**
 * A resume as a Word document: one column, the contact line in the body, Word's own heading
 * styles and lists, language, direction and title set. No table, text box, header or footer.
 *
 * @returns the bytes of the .docx file.
 */
export async function toDocx(
  resume: JsonResume,
  look: WordLook = PLAIN_WORD_LOOK,
): Promise<Uint8Array> {
  const { resume: what } = documentWords(languageOf(resume).language);
  return pack(resume, look, what, (body) => body.resume(resume));
}

/** Pages that go with a resume, e.g. a letter, under its head and in its look. */
export async function toDocxPages(
  resume: JsonResume,
  look: WordLook,
  { title, blocks }: { title: string; blocks: readonly DocxBlock[] },
): Promise<Uint8Array> {
  return pack(resume, look, title, (body) => body.pages(resume, blocks));
}

async function pack(
  resume: JsonResume,
  look: WordLook,
  what: string,
  write: (body: DocxBody) => Paragraph[],
): Promise<Uint8Array> {
  const { name } = outlineOf(resume);
  const { language, direction } = languageOf(resume);
  const bidirectional = direction === 'rtl';
  const page = docxPage(look);
  const width = page.size.width - page.margin.left - page.margin.right;
  const document = new Document({
    title: name === '' ? what : `${name} – ${what}`,
    creator: name,
    lastModifiedBy: name,
    styles: docxStyles(language, bidirectional, look),
    numbering: docxNumbering,
    sections: [{ properties: { page }, children: write(new DocxBody(bidirectional, width)) }],
  });
  return Packer.pack(document, 'uint8array');
}
