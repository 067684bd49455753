import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { docxStyles, PAGE } from './docx-style';
import { compactParts, isCompact } from './entry-lines';
import { CONTACT_SEPARATOR, type ContactPart } from '../format/contact';
import { documentWords } from '../format/document-words';
import { languageOf } from '../format/language';
import { webAddress } from '../format/links';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

const BULLETS = 'points';

/**
 * A resume as a Word document: one column, the contact line in the body, Word's own heading
 * styles and lists, language and title set. No table, text box, header or footer.
 *
 * @returns the bytes of the .docx file.
 */
export async function toDocx(resume: JsonResume): Promise<Uint8Array> {
  const { name, label, contact, sections } = outlineOf(resume);
  const { language, direction } = languageOf(resume);
  const bidirectional = direction === 'rtl';
  const what = documentWords(language).resume;
  const paragraphs = [
    ...optional(name, (text) => new Paragraph({ text, heading: HeadingLevel.TITLE })),
    ...optional(label, (text) => new Paragraph({ text })),
    ...(contact.length === 0 ? [] : [new Paragraph({ children: contactLine(contact) })]),
    ...sections.flatMap(sectionParagraphs),
  ];
  const document = new Document({
    title: name === '' ? what : `${name} – ${what}`,
    creator: name,
    styles: docxStyles(language, bidirectional),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [{ properties: { page: PAGE }, children: paragraphs }],
  });
  return Packer.pack(document, 'uint8array');
}

function contactLine(contact: ContactPart[]): ParagraphChild[] {
  return contact.flatMap(({ text, href }, index) => [
    ...(index === 0 ? [] : [new TextRun(CONTACT_SEPARATOR)]),
    link(text, href),
  ]);
}

function sectionParagraphs({ key, heading, entries }: OutlineSection): Paragraph[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...(isCompact(key) ? entries.map(compactParagraph) : entries.flatMap(entryParagraphs)),
  ];
}

function compactParagraph(entry: OutlineEntry): Paragraph {
  const { lead, rest } = compactParts(entry);
  const name: IRunOptions = { text: lead, bold: true };
  return new Paragraph({ children: [new TextRun(name), new TextRun(rest)] });
}

function entryParagraphs(entry: OutlineEntry): Paragraph[] {
  const [title, dates, place] = (['title', 'dates', 'place'] as const).map((role) =>
    textsOf(entry, role).join(', '),
  );
  const left = [title, place].filter(Boolean).join(' | ');
  const details = left && dates ? `${left}\t${dates}` : `${left}${dates ?? ''}`;
  return [
    ...textsOf(entry, 'lead').map(
      (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 }),
    ),
    ...optional(details, detailParagraph),
    ...textsOf(entry, 'link').map(
      (text) => new Paragraph({ children: [link(text, webAddress(text))] }),
    ),
    ...textsOf(entry, 'text')
      .flatMap(linesOf)
      .map((text) => new Paragraph({ text })),
    ...textsOf(entry, 'bullet').map(
      (text) => new Paragraph({ text, numbering: { reference: BULLETS, level: 0 } }),
    ),
    ...optional(textsOf(entry, 'keyword').join(', '), (text) => new Paragraph({ text })),
  ];
}

/** Position and place on the left, dates at the right margin, on one line. */
function detailParagraph(text: string): Paragraph {
  const run: IRunOptions = { text, italics: true };
  const position = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
  return new Paragraph({
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position }],
    children: [new TextRun(run)],
  });
}

function link(text: string, href: string | undefined): ParagraphChild {
  return href === undefined
    ? new TextRun(text)
    : new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text, style: 'Hyperlink' })],
      });
}

function optional(text: string, make: (text: string) => Paragraph): Paragraph[] {
  return text === '' ? [] : [make(text)];
}
