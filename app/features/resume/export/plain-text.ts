import { compactParts, detailLine, isCompact } from './entry-lines';
import { CONTACT_SEPARATOR } from '../format/contact';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

/**
 * A resume as plain text, for forms that take nothing else: the lines of the PDF, a blank line
 * between sections and entries, `•` before each point. Ends with a line break.
 */
export function toPlainText(resume: JsonResume): string {
  const { name, label, contact, sections } = outlineOf(resume);
  const head = [name, label, contact.map(({ text }) => text).join(CONTACT_SEPARATOR)];
  const blocks = [block(head), ...sections.map(sectionBlock)];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

function sectionBlock({ key, heading, entries }: OutlineSection): string {
  if (isCompact(key)) return block([heading, ...entries.map(compactLine)]);
  return block([heading, entries.map(entryBlock).join('\n\n')]);
}

function compactLine(entry: OutlineEntry): string {
  const { lead, rest } = compactParts(entry);
  return `${lead}${rest}`;
}

function entryBlock(entry: OutlineEntry): string {
  return block([
    ...textsOf(entry, 'lead'),
    detailLine(entry),
    ...textsOf(entry, 'link'),
    ...textsOf(entry, 'text').flatMap(linesOf),
    ...textsOf(entry, 'bullet').map((bullet) => `• ${bullet}`),
    textsOf(entry, 'keyword').join(', '),
  ]);
}

function block(lines: string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
