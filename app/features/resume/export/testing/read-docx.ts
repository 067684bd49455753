import { unzipSync, strFromU8 } from 'fflate';
import { textOfHtml } from './text-of-html';

/** The parts of a Word document, and its text with a line a paragraph. */
export function readDocx(bytes: Uint8Array): {
  document: string;
  styles: string;
  properties: string;
  relationships: string;
  text: string;
} {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const document = part('word/document.xml');
  const marked = document.replace(/<w:tab\/>/g, ' ').replace(/<\/w:p>/g, '\n');
  return {
    document,
    styles: part('word/styles.xml'),
    properties: part('docProps/core.xml'),
    relationships: part('word/_rels/document.xml.rels'),
    text: textOfHtml(marked).replace(/&apos;/g, "'"),
  };
}
