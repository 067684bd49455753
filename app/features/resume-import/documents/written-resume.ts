import { splitMarkdownFile } from '~/features/resume/export/markdown-file';
import { toMarkdown } from '~/features/resume/export/markdown';
import { Failure } from '~/platform/failure';
import type { ReadDocument } from './document';
import { readJson } from './read-json';

/**
 * The resume that a Markdown file of ours holds by its keys, where what is read in the file says the
 * very same: what nobody sees in it counts for nothing, and what somebody wrote into it counts.
 *
 * @returns null where there is none, or the text was changed since.
 */
export function writtenResume(file: string): ReadDocument | null {
  const halves = splitMarkdownFile(file);
  if (halves === null) return null;
  try {
    const document = readJson(halves.fields);
    return toMarkdown(document.resume).trim() === halves.markdown.trim() ? document : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
