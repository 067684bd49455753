import type { JsonResume } from '../json-resume';
import { toMarkdown } from './markdown';

const OPENS = '<!-- The same resume for programs, so that nothing is lost when it is read again:';
const CLOSES = '-->';

/**
 * A resume as a Markdown file: as it is read, then the same as JSON Resume in a comment, because
 * headings and lists alone do not say which text is which field.
 */
export function toMarkdownFile(resume: JsonResume): string {
  // No comment holds two hyphens in a row.
  const fields = JSON.stringify(resume).replaceAll('--', String.raw`-\u002d`);
  return `${toMarkdown(resume)}\n${OPENS}\n${fields}\n${CLOSES}\n`;
}

/** The two halves of a Markdown file of ours; null where it is none. */
export function splitMarkdownFile(file: string): { markdown: string; fields: string } | null {
  const text = file.replace(/^\uFEFF/u, '').replace(/\r\n/gu, '\n');
  const at = text.lastIndexOf(`\n${OPENS}\n`);
  if (at === -1) return null;
  const behind = text.slice(at + OPENS.length + 2);
  const end = behind.indexOf(`\n${CLOSES}`);
  if (end === -1 || behind.slice(end + CLOSES.length + 1).trim() !== '') return null;
  return { markdown: text.slice(0, at), fields: behind.slice(0, end) };
}
