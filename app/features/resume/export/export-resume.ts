import type { JsonResume } from '../json-resume';
import { toHtml } from './html';
import { toJson } from './json';
import { toMarkdownFile } from './markdown-file';
import { toPlainText } from './plain-text';
import type { WordLook } from './word-look';

/** The forms a resume can be had in besides PDF, by the ending of the file. */
export const EXPORT_ENDINGS = ['docx', 'md', 'txt', 'html', 'json'] as const;
export type ExportEnding = (typeof EXPORT_ENDINGS)[number];

export const EXPORT_CONTENT_TYPES: Readonly<Record<ExportEnding, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

/**
 * The bytes of a resume in one of the forms; text is UTF-8.
 *
 * @param look of a Word document; the other forms have one look each.
 */
export async function exportResume(
  resume: JsonResume,
  ending: ExportEnding,
  look?: WordLook,
): Promise<Uint8Array> {
  if (ending === 'docx') {
    // Loaded when asked for: it is larger than the rest together.
    const { toDocx } = await import('./docx');
    return toDocx(resume, look);
  }
  const write = { md: toMarkdownFile, txt: toPlainText, html: toHtml, json: toJson }[ending];
  return new TextEncoder().encode(write(resume));
}
