import { compactParts, detailLine, isCompact } from './entry-lines';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

/**
 * A resume as Markdown (CommonMark, safe in GitHub's dialect): the name as the title, a heading a
 * section and an entry. Every text is escaped, so that it shows as it was typed and links nowhere.
 * Ends with a line break.
 */
export function toMarkdown(resume: JsonResume): string {
  const { name, label, contact, sections } = outlineOf(resume);
  const blocks = [
    name === '' ? '' : `# ${escapeMarkdown(name)}`,
    label === '' ? '' : `**${escapeMarkdown(label)}**`,
    contact.map(({ text }) => escapeMarkdown(text)).join(' \\| '),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks({ key, heading, entries }: OutlineSection): string[] {
  return [
    `## ${heading}`,
    ...(isCompact(key)
      ? [entries.map((entry) => `- ${compactLine(entry)}`).join('\n')]
      : entries.flatMap(entryBlocks)),
  ];
}

function compactLine(entry: OutlineEntry): string {
  const { lead, rest } = compactParts(entry);
  return `${lead === '' ? '' : `**${escapeMarkdown(lead)}**`}${escapeMarkdown(rest)}`;
}

function entryBlocks(entry: OutlineEntry): string[] {
  return [
    ...textsOf(entry, 'lead').map((lead) => `### ${escapeMarkdown(lead)}`),
    escapeMarkdown(detailLine(entry)),
    ...textsOf(entry, 'link').map(escapeMarkdown),
    ...textsOf(entry, 'text').map((text) => linesOf(text).map(escapeMarkdown).join('\\\n')),
    textsOf(entry, 'bullet')
      .map((bullet) => `- ${escapeMarkdown(bullet)}`)
      .join('\n'),
    escapeMarkdown(textsOf(entry, 'keyword').join(', ')),
  ];
}

/**
 * Escapes what Markdown would act on in one line of text. Inside words `_` does nothing, so that
 * addresses stay readable; marks of lists and headings act at the start of a line, and `#` again at
 * the end of a heading.
 */
/** One line of text, so that it shows as it was typed. */
export function escapeMarkdown(line: string): string {
  return (
    line
      .replace(/[\\`*[\]|~]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Not by backslash: behind a bare address that would become part of the address.
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/!(?=\\\[)/g, '\\!')
      .replace(/^[-+=#](?=[-+=#\s]|$)/, '\\$&')
      .replace(/(?<=\s)#+$/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}
