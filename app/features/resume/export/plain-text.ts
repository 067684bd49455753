import { compactParts, detailLine, isCompact } from './entry-lines';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';
import { wrapContacts, wrapText } from './wrap-text';

/**
 * A resume as plain text, for forms that take nothing else: the lines of the PDF, none of more than
 * 80 columns, a blank line between sections and entries, `•` before each point. Ends with a line
 * break.
 */
export function toPlainText(resume: JsonResume): string {
  const { name, label, contact, sections } = outlineOf(resume);
  const head = [wrapText(name), wrapText(label), wrapContacts(contact.map(({ text }) => text))];
  const blocks = [block(head), ...sections.map(sectionBlock)];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

function sectionBlock({ key, heading, entries }: OutlineSection): string {
  if (isCompact(key)) return block([heading, ...entries.map(compactLine)]);
  return block([heading, entries.map(entryBlock).join('\n\n')]);
}

/** Sets in what belongs to the point or the label above it. */
const INDENT = '  ';

function compactLine(entry: OutlineEntry): string {
  const { lead, rest } = compactParts(entry);
  return wrapText(`${lead}${rest}`, INDENT);
}

function entryBlock(entry: OutlineEntry): string {
  return block([
    ...textsOf(entry, 'lead').map((lead) => wrapText(lead)),
    wrapText(detailLine(entry)),
    ...textsOf(entry, 'link'),
    ...textsOf(entry, 'text')
      .flatMap(linesOf)
      .map((line) => wrapText(line)),
    ...textsOf(entry, 'bullet').map((bullet) => wrapText(`• ${bullet}`, INDENT)),
    wrapText(textsOf(entry, 'keyword').join(', ')),
  ]);
}

function block(lines: string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
